package symmetrylab.cli.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import symmetrylab.cli.console.NumberArgument;
import symmetrylab.cli.console.OptionException;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;

/**
 * Parses options that are lists of numbers: {@code 0.1,1,10}; {@code -2:2:9} for nine evenly spaced numbers, both ends
 * included; {@code 1e-6:10:log8} for eight numbers in equal ratios.
 */
final class NumberList {

    /** The most numbers of a list. */
    static final int MAX_NUMBERS = 10_000;

    private static final Pattern SERIES = Pattern.compile("([^:]+):([^:]+):(log)?(\\d{1,9})");

    /** Computed numbers are rounded to 12 digits, so that 0.3 is 0.3 and not its neighbour. */
    private static final MathContext ROUNDED = new MathContext(12);

    private final String option;
    private final double min;
    private final Text allowed;
    private final Set<Double> numbers = new LinkedHashSet<>();

    private NumberList(String option, double min, Text allowed) {
        this.option = option;
        this.min = min;
        this.allowed = allowed;
    }

    /**
     * The numbers that {@code text} lists, in its order.
     *
     * @throws OptionException if it is no list, or a number is not finite or listed twice
     */
    static Vec of(String option, String text) throws OptionException {
        return new NumberList(option, -Double.MAX_VALUE, Text.of("sweep.finite")).read(text);
    }

    /**
     * The numbers that {@code text} lists, each at least 0.
     *
     * @throws OptionException as {@link #of}, or if a number is negative
     */
    static Vec ofAtLeastZero(String option, String text) throws OptionException {
        return new NumberList(option, 0, Text.of("sweep.finiteAtLeastZero")).read(text);
    }

    private Vec read(String text) throws OptionException {
        for (String part : text.split(",", -1)) {
            Matcher series = SERIES.matcher(part.strip());
            if (series.matches()) {
                addSeries(part.strip(), series);
            } else {
                add(number(part.strip()));
            }
        }
        return Vec.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void addSeries(String text, Matcher series) throws OptionException {
        double from = number(series.group(1));
        double to = number(series.group(2));
        boolean log = series.group(3) != null;
        int count = Integer.parseInt(series.group(4));
        if (count < 2 || count > MAX_NUMBERS) {
            throw new OptionException(Text.of(
                    "sweep.seriesLength", option, text, Integer.toString(count), Integer.toString(MAX_NUMBERS)));
        }
        if (log && !(from > 0 && to > 0)) {
            throw new OptionException(Text.of("sweep.logarithmOfZero", option, text));
        }
        // Near the largest doubles, rounding could leave the range.
        Range ends = new Range(Math.min(from, to), Math.max(from, to));
        for (int i = 0; i < count; i++) {
            double part = i / (count - 1.0);
            double between = log
                    ? StrictMath.exp(StrictMath.log(from) * (1 - part) + StrictMath.log(to) * part)
                    : from * (1 - part) + to * part;
            add(i == 0 ? from : i == count - 1 ? to : rounded(ends.clamp(between)));
        }
    }

    private void add(double number) throws OptionException {
        if (!numbers.add(number)) {
            throw new OptionException(Text.of("sweep.listedTwice", option, NumberText.of(number)));
        }
        if (numbers.size() > MAX_NUMBERS) {
            throw new OptionException(Text.of("sweep.listTooLong", option, Integer.toString(MAX_NUMBERS)));
        }
    }

    private double number(String text) throws OptionException {
        double number = NumberArgument.number(text)
                .orElseThrow(() -> new OptionException(Text.of("sweep.notANumber", option, text)));
        if (!(number >= min && number <= Double.MAX_VALUE)) {
            throw new OptionException(Text.of("sweep.notAllowed", option, text, allowed));
        }
        // Turns −0 into 0.
        return number + 0.0;
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(ROUNDED).doubleValue();
    }

    /** Lets a list begin with a negative number, which would be taken for an option. */
    static final class MayBeNegative implements IParameterPreprocessor {
        @Override
        public boolean preprocess(
                Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            if (!arguments.isEmpty() && arguments.peek().matches("-[\\d.].*")) {
                arguments.push(" " + arguments.pop());
            }
            return false;
        }
    }
}
