package symmetrylab.cli.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.analysis.sweep.SweepPlan;
import symmetrylab.cli.console.OptionException;
import symmetrylab.words.Text;

/**
 * Consecutive seeds: {@code 100} means 1 to 100, {@code 101:200} those from 101 to 200.
 *
 * @param first the first seed
 * @param count the number of seeds, at least 1
 */
record SeedRange(long first, int count) {

    private static final Pattern SEEDS = Pattern.compile("(?:(\\d{1,18}):)?(\\d{1,18})");

    /**
     * Parses {@code text}.
     *
     * @throws OptionException if it is no such range, or has more seeds than a sweep may have cases
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
