package symmetrylab.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.data.CsvPreview;
import symmetrylab.data.CsvPreview.Column;
import symmetrylab.data.DataNotices;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.TextSource;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.CsvFormat.DecimalMark;
import symmetrylab.spec.CsvFormat.Delimiter;
import symmetrylab.spec.CsvFormat.MissingValues;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.VisibleText;
import symmetrylab.viewmodel.FailureWords;
import symmetrylab.words.Text;

/**
 * A CSV file as its form shows it: how to read it, its content, open questions and problems.
 *
 * @param source how to read it
 * @param preview its content; absent if it cannot be read at all
 * @param classes the target's numbers, if they may be classes
 * @param failure why it cannot be used; absent if it can
 */
public record CsvDraft(
        Csv source,
        Optional<CsvPreview> preview,
        Optional<DataNotices.NumberedClasses> classes,
        Optional<Text> failure) {

    private static final int SHOWN_COLUMNS = 5;

    /**
     * A choice of how to read the file.
     *
     * @param mark the delimiter or decimal mark; absent to detect it
     * @param label its name
     */
    public record Mark<T>(Optional<T> mark, Text label) {}

    /**
     * Examines a file that is to replace {@code data}.
     *
     * @param choosing whether to leave out columns that hold text or have no name, if the features are not named
     */
    static CsvDraft of(DataSpec data, Csv asked, boolean choosing, TextSource files) {
        CsvPreview preview;
        try {
            preview = CsvPreview.of(asked, files);
        } catch (SpecException wrong) {
            return new CsvDraft(asked, Optional.empty(), Optional.empty(), Optional.of(FailureWords.of(wrong)));
        }
        Csv source = choosing && preview.numbersInHeader().isEmpty() ? withUsableFeatures(asked, preview) : asked;
        try {
            DataSpec spec = data.withSource(source);
            DataSet samples = DataSource.load(spec, files);
            return new CsvDraft(
                    source, Optional.of(preview), DataNotices.numberedClasses(spec, samples), Optional.empty());
        } catch (SpecException wrong) {
            return new CsvDraft(source, Optional.of(preview), Optional.empty(), Optional.of(FailureWords.of(wrong)));
        }
    }

    private static Csv withUsableFeatures(Csv csv, CsvPreview preview) {
        if (csv.features().isPresent()) {
            return csv;
        }
        List<String> targets = targets(csv, preview);
        List<Column> others = preview.columns().stream()
                .filter(column -> !targets.contains(column.name()))
                .toList();
        List<String> usable =
                others.stream().filter(Column::canBeFeature).map(Column::name).toList();
        return usable.isEmpty() || usable.size() == others.size()
                ? csv
                : csv.withFeatures(usable.toArray(String[]::new));
    }

    private static List<String> targets(Csv csv, CsvPreview preview) {
        List<Column> columns = preview.columns();
        return csv.targets().isEmpty() ? List.of(columns.get(columns.size() - 1).name()) : csv.targets();
    }

    /** The columns that are targets. */
    public List<String> targets() {
        return preview.map(seen -> targets(source, seen)).orElse(List.of());
    }

    /** The columns that are features. */
    public List<String> features() {
        return source.features().orElseGet(() -> names().stream()
                .filter(name -> !targets().contains(name))
                .toList());
    }

    /** The names of all named columns. */
    public List<String> names() {
        return columns().stream()
                .map(Column::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private List<Column> columns() {
        return preview.map(CsvPreview::columns).orElse(List.of());
    }

    /** The delimiters to choose from, detection first. */
    public List<Mark<Delimiter>> delimiters() {
        List<Mark<Delimiter>> all = new ArrayList<>();
        all.add(detected(
                source.format().delimiter(), preview.map(CsvPreview::delimiter).map(CsvDraft::named)));
        for (Delimiter each : Delimiter.values()) {
            all.add(new Mark<>(Optional.of(each), named(each)));
        }
        return all;
    }

    /** The decimal marks to choose from, detection first. */
    public List<Mark<DecimalMark>> decimals() {
        List<Mark<DecimalMark>> all = new ArrayList<>();
        all.add(detected(
                source.format().decimal(), preview.map(CsvPreview::decimal).map(CsvDraft::named)));
        for (DecimalMark each : DecimalMark.values()) {
            all.add(new Mark<>(Optional.of(each), named(each)));
        }
        return all;
    }

    /** Detection, with its result unless another mark is chosen. */
    private static <T> Mark<T> detected(Optional<T> chosen, Optional<Text> found) {
        Text label = found.filter(result -> chosen.isEmpty())
                .map(result -> Text.of("csv.found", result))
                .orElse(Text.of("csv.detect"));
        return new Mark<>(Optional.empty(), label);
    }

    private static Text named(Delimiter delimiter) {
        return Text.of("csv.delimiter." + delimiter.name().toLowerCase(Locale.ROOT));
    }

    private static Text named(DecimalMark mark) {
        return Text.of("csv.decimal." + mark.name().toLowerCase(Locale.ROOT));
    }

    /** The file split by another delimiter: its columns are new, and none is chosen yet. */
    Csv withDelimiter(Optional<Delimiter> delimiter) {
        return plain().withFormat(source.format().withDelimiter(delimiter));
    }

    /** The file with another decimal mark: other columns may hold numbers, so the features are chosen again. */
    Csv withDecimal(Optional<DecimalMark> decimal) {
        Csv again = plain().withFormat(source.format().withDecimal(decimal));
        return source.targets().isEmpty()
                ? again
                : again.withTargets(source.targets().toArray(String[]::new));
    }

    /** The file without a choice of columns. */
    private Csv plain() {
        return new Csv(
                source.path(), List.of(), Optional.empty(), source.standardize(), source.classes(), source.format());
    }

    /** The size of the table. */
    public Optional<Text> size() {
        return preview.map(
                seen -> Text.of("csv.size", seen.rowCount(), seen.columns().size(), Numbers.count(seen.rowCount())));
    }

    /** The columns that are neither features nor targets, in words. */
    public Optional<Text> leftOut() {
        List<String> out = columns().stream()
                .map(Column::name)
                .filter(name -> !features().contains(name) && !targets().contains(name))
                .toList();
        if (out.isEmpty() || !preview.orElseThrow().numbersInHeader().isEmpty()) {
            return Optional.empty();
        }
        List<Object> named = new ArrayList<>();
        out.forEach(name -> named.add(name.isEmpty() ? Text.of("csv.unnamed") : VisibleText.of(name)));
        return Optional.of(Text.of("csv.leftOut", Text.list(named)));
    }

    /** The table's first rows, names first; of many columns only the first and the last. */
    public List<List<String>> table() {
        if (preview.isEmpty()) {
            return List.of();
        }
        List<List<String>> table = new ArrayList<>();
        table.add(shown(columns().stream().map(Column::name).toList()));
        preview.get().rows().forEach(row -> table.add(shown(row)));
        return table;
    }

    private static List<String> shown(List<String> row) {
        if (row.size() <= SHOWN_COLUMNS) {
            return row.stream().map(VisibleText::of).toList();
        }
        return IntStream.range(0, SHOWN_COLUMNS)
                .mapToObj(i ->
                        i < SHOWN_COLUMNS - 2 ? row.get(i) : i == SHOWN_COLUMNS - 2 ? "…" : row.get(row.size() - 1))
                .map(VisibleText::of)
                .toList();
    }

    /** The questions the user must or may answer: the first line, missing values, numbers that may be classes. */
    public List<CsvQuestion> questions() {
        if (preview.isEmpty()) {
            return List.of();
        }
        if (!preview.get().numbersInHeader().isEmpty()) {
            return List.of(firstLine());
        }
        List<CsvQuestion> questions = new ArrayList<>();
        if (source.format().missing().isProblem()) {
            columns().stream().filter(this::lacksValues).map(this::missing).forEach(questions::add);
        }
        classes.map(this::numbered).ifPresent(questions::add);
        return questions;
    }

    /** The problem with the file, unless a question is about it. */
    public Optional<Text> problem() {
        return questions().isEmpty() ? failure : Optional.empty();
    }

    private CsvQuestion firstLine() {
        return new CsvQuestion(
                Text.of("csv.firstLine"),
                List.of(
                        new CsvQuestion.Answer(
                                "row",
                                Text.of("csv.firstLine.row"),
                                plain().withFormat(source.format().withHeader(false))),
                        new CsvQuestion.Answer(
                                "names",
                                Text.of("csv.firstLine.names"),
                                source.withFormat(source.format().withHeader(true)))));
    }

    private boolean lacksValues(Column column) {
        return column.missing() > 0
                && (features().contains(column.name()) || targets().contains(column.name()));
    }

    private CsvQuestion missing(Column column) {
        List<CsvQuestion.Answer> answers = new ArrayList<>();
        answers.add(new CsvQuestion.Answer(
                "skip-rows",
                Text.of("csv.missing.rows"),
                source.withFormat(source.format().withMissing(MissingValues.SKIP_ROWS))));
        if (!targets().contains(column.name()) && features().size() > 1) {
            answers.add(new CsvQuestion.Answer(
                    "skip-column",
                    Text.of("csv.missing.column"),
                    withFeatures(features().stream()
                            .filter(name -> !name.equals(column.name()))
                            .toList())));
        }
        return new CsvQuestion(Text.of("csv.missing", column.missing(), VisibleText.of(column.name())), answers);
    }

    private CsvQuestion numbered(DataNotices.NumberedClasses found) {
        String least = Integer.toString(found.least());
        String most = Integer.toString(found.most());
        boolean two = found.areTwo();
        return new CsvQuestion(
                Text.of(two ? "csv.classes.two" : "csv.classes", VisibleText.of(found.target()), least, most),
                List.of(new CsvQuestion.Answer(
                        "as-classes",
                        Text.of(two ? "csv.classes.useTwo" : "csv.classes.use", least, most),
                        source.withClasses(true))));
    }

    /** The file with another target; the old one becomes a feature, if it can. */
    Csv withTarget(String name) {
        List<String> next = new ArrayList<>(features());
        next.remove(name);
        columns().stream()
                .filter(column ->
                        targets().contains(column.name()) && !column.name().equals(name))
                .filter(Column::canBeFeature)
                .forEach(column -> next.add(column.name()));
        Csv changed = source.withTargets(name).withClasses(false);
        return next.isEmpty() ? changed : changed.withFeatures(inOrder(next));
    }

    /** The file with these columns as features, in the file's order. */
    Csv withFeatures(List<String> chosen) {
        return source.withFeatures(inOrder(chosen));
    }

    private String[] inOrder(List<String> chosen) {
        return names().stream().filter(chosen::contains).toArray(String[]::new);
    }
}
