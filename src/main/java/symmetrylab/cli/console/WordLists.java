package symmetrylab.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.Spacing;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.format.NearestName;
import symmetrylab.words.Text;

/** Parses options that are words, or lists of words separated by commas. */
public final class WordLists {

    private WordLists() {}

    /**
     * The figures that {@code text} names.
     *
     * @throws OptionException if one is unknown or named twice
     */
    public static List<FigureKind> figures(String text) throws OptionException {
        return named("--figures", text, known(FigureKind.values(), FigureKind::word), FigureKind::find);
    }

    /**
     * The things that {@code text} names.
     *
     * @param option that takes it
     * @param known the words of all such things
     * @param find the thing of a word
     * @throws OptionException if one is unknown or named twice
     */
    public static <T> List<T> named(String option, String text, List<String> known, Function<String, Optional<T>> find)
            throws OptionException {
        List<T> things = new ArrayList<>();
        for (String word : parts(text)) {
            T thing = find.apply(word).orElseThrow(() -> unknown(option, word, known));
            if (things.contains(thing)) {
                throw new OptionException(Text.of("command.namedTwice", option, word));
            }
            things.add(thing);
        }
        return things;
    }

    /**
     * The options of plots that {@code text} names.
     *
     * @throws OptionException if one is unknown or named twice, or two exclude each other
     */
    public static Set<PlotOption> options(String text) throws OptionException {
        List<String> known = known(PlotOption.values(), PlotOption::word);
        Set<PlotOption> options = EnumSet.noneOf(PlotOption.class);
        for (String word : parts(text)) {
            PlotOption option = Arrays.stream(PlotOption.values())
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> unknown("--options", word, known));
            for (PlotOption other : option.others()) {
                if (options.contains(other)) {
                    throw new OptionException(Text.of("command.optionsExclude", "--options", other.word(), word));
                }
            }
            if (!options.add(option)) {
                throw new OptionException(Text.of("command.namedTwice", "--options", word));
            }
        }
        return options;
    }

    /**
     * The theme that {@code text} names.
     *
     * @throws OptionException if it is unknown
     */
    public static Theme theme(String text) throws OptionException {
        List<String> known = known(Theme.values(), Theme::word);
        return Theme.find(text).orElseThrow(() -> unknown("--theme", text, known));
    }

    /**
     * The layout that {@code text} names.
     *
     * @throws OptionException if there is none
     */
    public static Layout layout(String text) throws OptionException {
        return Layout.find(text).orElseThrow(() -> unknown("--layout", text, known(Layout.values(), Layout::word)));
    }

    /**
     * The spacing that {@code text} names.
     *
     * @throws OptionException if there is none
     */
    public static Spacing spacing(String text) throws OptionException {
        return Spacing.find(text).orElseThrow(() -> unknown("--spacing", text, known(Spacing.values(), Spacing::word)));
    }

    /**
     * The runs that {@code text} names, from 0: by name, which may itself contain a comma, or by number from 1. Names
     * take precedence over numbers.
     *
     * @throws OptionException if a run does not exist or is named twice
     */
    public static List<Integer> runs(String option, String text, List<String> names) throws OptionException {
        if (names.contains(text)) {
            return List.of(names.indexOf(text));
        }
        List<Integer> runs = new ArrayList<>();
        for (String part : parts(text)) {
            int run = names.contains(part) ? names.indexOf(part) : number(part, names.size());
            if (run < 0) {
                throw unknown(
                        option,
                        part,
                        IntStream.range(0, names.size())
                                .mapToObj(i ->
                                        Text.of("export.or", Integer.toString(i + 1), VisibleText.of(names.get(i))))
                                .toList(),
                        names);
            }
            if (runs.contains(run)) {
                throw new OptionException(Text.of("command.namedTwice", option, VisibleText.of(names.get(run))));
            }
            runs.add(run);
        }
        return runs;
    }

    /** The words of all figures, for the help. */
    public static final class Figures implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return known(FigureKind.values(), FigureKind::word).iterator();
        }
    }

    /** The words of all options of plots, for the help. */
    public static final class Options implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return known(PlotOption.values(), PlotOption::word).iterator();
        }
    }

    /** The words of all layouts, for the help. */
    public static final class Layouts implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return known(Layout.values(), Layout::word).iterator();
        }
    }

    /** The words of all spacings, for the help. */
    public static final class Spacings implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return known(Spacing.values(), Spacing::word).iterator();
        }
    }

    /** The words of all themes, for the help. */
    public static final class Themes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return known(Theme.values(), Theme::word).iterator();
        }
    }

    private static <T> List<String> known(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static int number(String part, int count) {
        return IntStream.rangeClosed(1, count)
                        .filter(i -> String.valueOf(i).equals(part))
                        .findFirst()
                        .orElse(0)
                - 1;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toList());
    }

    private static OptionException unknown(String option, String found, List<String> allowed) {
        return unknown(option, found, allowed, allowed);
    }

    private static OptionException unknown(String option, String found, List<?> allowed, List<String> near) {
        return new OptionException(NearestName.hint(
                Text.of("command.nothingOfThatName", option, VisibleText.quoted(found), Text.list(allowed)),
                found,
                near));
    }
}
