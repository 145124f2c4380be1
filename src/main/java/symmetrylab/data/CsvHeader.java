package symmetrylab.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.format.NearestName;
import symmetrylab.words.Text;

/**
 * The columns of a CSV file, and which of them are read.
 *
 * @param line the line that names the columns, or would
 * @param names without surrounding blanks; empty for a column without a name
 * @param features indices of the columns that are inputs
 * @param targets indices of the columns that are targets
 */
record CsvHeader(long line, List<String> names, List<Integer> features, List<Integer> targets) {

    private static final int SHOWN_NAMES = 10;
    private static final int SHOWN_NUMBERS = 3;

    /**
     * The columns of a file.
     *
     * @param first the cells of its first line, as many as the table has columns
     * @throws SpecException if the first line does not name columns, or lacks requested ones
     */
    static CsvHeader of(SampleSource.Csv spec, long line, List<String> first, CsvProblems problems)
            throws SpecException {
        boolean named = spec.format().header().orElse(true);
        List<String> names = named
                ? first.stream().map(CsvNumber::strip).toList()
                : IntStream.rangeClosed(1, first.size()).mapToObj(i -> "x" + i).toList();
        if (spec.format().header().isEmpty()) {
            checkForNumbers(line, names, problems);
        } else if (!named) {
            checkForNames(spec, line, first, problems);
        }
        Reader reader = new Reader(names, problems);
        List<Integer> targets = spec.targets().isEmpty() ? List.of(names.size() - 1) : reader.targets(spec.targets());
        List<Integer> features =
                spec.features().isPresent() ? reader.features(spec.features().get(), targets) : reader.others(targets);
        reader.checkNames(line, features, targets);
        problems.throwIfAny();
        return new CsvHeader(line, names, features, targets);
    }

    /** Refuses a first line of numbers: read as a header, it would cost a sample. */
    private static void checkForNumbers(long line, List<String> names, CsvProblems problems) throws SpecException {
        List<String> numbers =
                names.stream().filter(name -> CsvNumber.of(name).isNumber()).toList();
        if (!numbers.isEmpty()) {
            throw problems.only(
                    "data.path",
                    Text.of("data.headerOfNumbers", Long.toString(line), first(numbers.stream(), SHOWN_NUMBERS)));
        }
    }

    /** Refuses a first line that holds the name of a requested column, though it is declared to hold values. */
    private static void checkForNames(SampleSource.Csv spec, long line, List<String> first, CsvProblems problems)
            throws SpecException {
        List<String> cells = first.stream().map(CsvNumber::strip).toList();
        boolean namesAny = Stream.concat(
                        spec.targets().stream(), spec.features().stream().flatMap(List::stream))
                .map(CsvNumber::strip)
                .anyMatch(cells::contains);
        if (namesAny) {
            throw isThere(line, cells, problems);
        }
    }

    /** The problem that a line declared to hold values seems to name the columns. */
    static SpecException isThere(long line, List<String> cells, CsvProblems problems) {
        Text shown = first(cells.stream().map(VisibleText::of), SHOWN_NUMBERS);
        return problems.only("data.header", Text.of("data.headerIsThere", Long.toString(line), shown));
    }

    /** The first {@code most} texts, with dots in place of the others. */
    private static Text first(Stream<String> texts, int most) {
        List<String> shown = new ArrayList<>(texts.limit(most + 1L).toList());
        if (shown.size() > most) {
            shown.set(most, "…");
        }
        return Text.list(shown);
    }

    /** Finds columns by their names. */
    private record Reader(List<String> names, CsvProblems problems) {

        private List<Integer> targets(List<String> wanted) {
            List<Integer> indices = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                indices.add(column(wanted.get(i), wanted.size() == 1 ? "data.target" : "data.target[" + i + "]"));
            }
            return indices;
        }

        private List<Integer> features(List<String> wanted, List<Integer> targets) {
            List<Integer> indices = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                String field = "data.features[" + i + "]";
                int index = column(wanted.get(i), field);
                if (index >= 0 && targets.contains(index)) {
                    problems.add(field, Text.of("data.featureIsTarget", VisibleText.quoted(wanted.get(i))));
                }
                indices.add(index);
            }
            return indices;
        }

        private List<Integer> others(List<Integer> targets) {
            List<Integer> others = IntStream.range(0, names.size())
                    .filter(i -> !targets.contains(i))
                    .boxed()
                    .toList();
            if (others.isEmpty()) {
                problems.add("data.path", Text.of("data.oneColumn"));
            } else if (others.size() > DataSpec.MAX_FEATURES) {
                problems.add(
                        "data.path",
                        Text.of(
                                "data.manyFeatures",
                                Integer.toString(others.size()),
                                Integer.toString(DataSpec.MAX_FEATURES)));
            }
            return others;
        }

        /** The index of the column {@code name}; -1, with a problem reported, if there is none. */
        private int column(String name, String field) {
            int index = names.indexOf(CsvNumber.strip(name));
            if (index < 0) {
                Text shown = first(names.stream().map(VisibleText::of), SHOWN_NAMES);
                Text message = Text.of("data.noColumn", VisibleText.quoted(name), shown);
                problems.add(field, NearestName.hint(message, name, names));
            }
            return index;
        }

        /** Reports columns of equal names, if one of them is read. */
        private void checkNames(long line, List<Integer> features, List<Integer> targets) {
            Set<String> used = new HashSet<>();
            features.stream().filter(i -> i >= 0).map(names::get).forEach(used::add);
            targets.stream().filter(i -> i >= 0).map(names::get).forEach(used::add);
            Set<String> seen = new HashSet<>();
            for (String name : names) {
                if (!name.isEmpty() && !seen.add(name) && used.contains(name)) {
                    problems.addInLine(line, Text.of("data.nameTwice", VisibleText.quoted(name)));
                }
            }
        }
    }
}
