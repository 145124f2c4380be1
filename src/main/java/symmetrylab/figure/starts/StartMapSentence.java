package symmetrylab.figure.starts;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMap.Count;
import symmetrylab.analysis.starts.StartMapPlan.Point;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.starts.StartMapShades.Quantity;
import symmetrylab.words.Words;

/**
 * An initialization map read aloud.
 *
 * @param full the whole sentence
 * @param brief a short form
 * @param least a shorter one
 */
record StartMapSentence(String full, String brief, String least) {

    /** A sentence with one short form. */
    StartMapSentence(String full, String brief) {
        this(full, brief, brief);
    }

    /** The share of starts from which on nearly all, or else most, solve it. */
    private static final List<Double> SHARES = List.of(0.9, 0.5);

    /** The sentence on {@code map}. */
    static StartMapSentence of(StartMap map, Quantity quantity, Words words) {
        if (map.progress() == 0) {
            String training = words.get(map.isStopped() ? "figure.starts.stopped.brief" : "figure.starts.training");
            return new StartMapSentence(training, training);
        }
        String up = words.get("figure.starts.symbol." + map.plan().plane().up().word());
        return switch (quantity) {
            case SOLVED -> solved(map, up, words);
            case LOSS -> extremes(map, quantity, words);
            case SPREAD -> isZeroAtZero(map) ? zeroSpread(map, up, words) : extremes(map, quantity, words);
        };
    }

    private static StartMapSentence solved(StartMap map, String up, Words words) {
        Count zero = map.count(0, 0);
        Optional<Onset> onset = Onset.of(map);
        String none = words.get(
                zero.solved() == 0 ? "figure.starts.none" : "figure.starts.some", up, zero.starts(), zero.solved());
        String brief = words.get("figure.starts.zero", up, zero.solved(), zero.starts());
        if (zero.starts() == 0) {
            return new StartMapSentence(
                    onset.map(from -> from.full(up, words)).orElse(""),
                    onset.map(from -> from.brief(up, words)).orElse(""));
        }
        return new StartMapSentence(
                onset.map(from -> words.get("figure.starts.two", none, from.full(up, words)))
                        .orElse(none),
                onset.map(from -> words.get("figure.starts.two", brief, from.brief(up, words)))
                        .orElse(brief),
                brief);
    }

    /** From where on most starts solve it, or where the most do. */
    private record Onset(boolean from, double value, int tenths) {

        static Optional<Onset> of(StartMap map) {
            int top = map.plan().rows() - 1;
            for (double share : SHARES) {
                Optional<Integer> row = map.solvedFrom(share);
                if (row.isPresent()) {
                    int lowest = row.get();
                    return Optional.of(new Onset(
                            true,
                            value(map, lowest),
                            tenths(map.count(lowest, top).share())));
                }
            }
            int best = top;
            for (int row = top - 1; row > 0; row--) {
                best = map.count(row, row).share() > map.count(best, best).share() ? row : best;
            }
            double share = map.count(best, best).share();
            return share == 0 ? Optional.empty() : Optional.of(new Onset(false, value(map, best), tenths(share)));
        }

        private static double value(StartMap map, int row) {
            return map.plan().plane().up().value(row);
        }

        private static int tenths(double share) {
            return (int) Math.floor(10 * share + 1e-9);
        }

        private String full(String up, Words words) {
            return words.get(from ? "figure.starts.from" : "figure.starts.best", up, Numbers.tick(value), tenths);
        }

        private String brief(String up, Words words) {
            return words.get(
                    from ? "figure.starts.from.brief" : "figure.starts.best.brief", up, Numbers.tick(value), tenths);
        }
    }

    private static boolean isZeroAtZero(StartMap map) {
        boolean any = false;
        for (int column = 0; column < map.plan().columns(); column++) {
            Optional<StartMap.Cell> cell = map.at(new Point(column, 0));
            any |= cell.isPresent();
            if (cell.filter(known -> known.spread() != 0).isPresent()) {
                return false;
            }
        }
        return any;
    }

    private static StartMapSentence zeroSpread(StartMap map, String up, Words words) {
        List<Point> ends = StartMapShades.extremes(map, Quantity.SPREAD);
        String largest = Numbers.rough(map.at(ends.get(1)).orElseThrow().spread());
        return new StartMapSentence(
                words.get("figure.starts.spread.zero", up, largest, name(map, ends.get(1), words)),
                words.get("figure.starts.spread.zero.brief", up, largest));
    }

    private static StartMapSentence extremes(StartMap map, Quantity quantity, Words words) {
        List<Point> ends = StartMapShades.extremes(map, quantity);
        if (ends.isEmpty()) {
            String lost = words.get("figure.starts.diverged");
            return new StartMapSentence(lost, lost);
        }
        String low =
                Numbers.rough(StartMapShades.value(quantity, map.at(ends.get(0)).orElseThrow()));
        String high =
                Numbers.rough(StartMapShades.value(quantity, map.at(ends.get(1)).orElseThrow()));
        return new StartMapSentence(
                words.get(
                        "figure.starts.range", low, name(map, ends.get(0), words), high, name(map, ends.get(1), words)),
                words.get("figure.starts.range.brief", low, high));
    }

    /** The two numbers of a point. */
    static String name(StartMap map, Point point, Words words) {
        return words.get(
                "figure.starts.point",
                words.get("figure.starts.symbol." + map.plan().plane().across().word()),
                Numbers.tick(map.plan().plane().across().value(point.column())),
                words.get("figure.starts.symbol." + map.plan().plane().up().word()),
                Numbers.tick(map.plan().plane().up().value(point.row())));
    }
}
