package symmetrylab.cli.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.analysis.sweep.SweepPlan;
import symmetrylab.cli.console.OptionException;
import symmetrylab.words.Text;

/**
 * Consecutive seeds: {@code 100} stands for 1 to 100, {@code 101:200} for those.
 *
 * @param first the first of them
 * @param count how many there are, at least 1
 */
record SeedRange(long first, int count) {

    private static final Pattern SEEDS = Pattern.compile("(?:(\\d{1,18}):)?(\\d{1,18})");

    /**
     * Understands {@code text}.
     *
     * @throws OptionException if it does not say which seeds, or asks for more than a sweep may have cases
     */
    static SeedRange parse(String option, String text) throws OptionException {
        Matcher matcher = SEEDS.matcher(text);
        if (!matcher.matches()) {
            throw new OptionException(Text.of("sweep.notSeeds", option, text, Integer.toString(SweepPlan.MAX_CASES)));
        }
        long first = matcher.group(1) == null ? 1 : Long.parseLong(matcher.group(1));
        long last = Long.parseLong(matcher.group(2));
        if (matcher.group(1) != null && last < first) {
            throw new OptionException(Text.of("command.endsBeforeStart", option, text));
        }
        OptionException.checkInside(option, last - first + 1, 1, SweepPlan.MAX_CASES);
        return new SeedRange(first, (int) (last - first + 1));
    }
}
