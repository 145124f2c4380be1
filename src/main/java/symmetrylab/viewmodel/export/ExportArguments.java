package symmetrylab.viewmodel.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.LiveControl;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Spacing;
import symmetrylab.spec.json.NumberText;

/** The command that makes the same file as a choice in the window. */
public final class ExportArguments {

    private static final String WITHOUT_QUOTES = "[A-Za-z0-9_./:,=+@%-]+";
    private static final String WITHOUT_QUOTES_ON_WINDOWS = "[A-Za-z0-9_./:,=+@\\\\-]+";

    private ExportArguments() {}

    /**
     * The arguments of the program.
     *
     * @param experiment the file of the experiment
     * @param file the file to write
     */
    public static List<String> of(ExportChoice choice, Path experiment, Path file) {
        List<String> words = new ArrayList<>(List.of(
                "export",
                experiment.toString(),
                "--out",
                choice.formatProperty().get().folder() ? file + "/" : file.toString()));
        List<Integer> lanes = choice.chosenLanes();
        if (lanes.size() < choice.lanes().histories().size()) {
            add(words, "--lanes", lanes.stream().map(lane -> Integer.toString(lane + 1)));
        }
        if (choice.isLive()) {
            addLive(words, choice);
        } else if (choice.formatProperty().get().pictures()) {
            addPicture(words, choice);
        } else {
            choice.everyProperty().get().ifPresent(every -> words.addAll(List.of("--every", every.toString())));
        }
        return words;
    }

    private static void addLive(List<String> words, ExportChoice choice) {
        PicturePlan plan = choice.planProperty().get().orElseThrow();
        add(words, "--figures", plan.figures().stream().map(FigureKind::word));
        if (choice.step() < choice.lastStep()) {
            words.addAll(List.of("--steps", Integer.toString(choice.step())));
        }
        addTexts(words, choice);
        LiveSettings live = choice.liveProperty().get();
        addControls(words, "--lock", live.controls(LiveControl.Use.LOCKED));
        addControls(words, "--hide", live.controls(LiveControl.Use.HIDDEN));
        if (!live.url().isEmpty()) {
            words.addAll(List.of("--url", live.url()));
        }
    }

    private static void addControls(List<String> words, String option, List<LiveControl> controls) {
        if (!controls.isEmpty()) {
            add(words, option, controls.stream().map(LiveControl::word));
        }
    }

    private static void addPicture(List<String> words, ExportChoice choice) {
        FileFormat format = choice.formatProperty().get();
        PicturePlan plan = choice.planProperty().get().orElseThrow();
        add(words, "--figures", plan.figures().stream().map(FigureKind::word));
        if (choice.showsPhases()) {
            words.add("--phases");
        }
        words.addAll(ViewArguments.of(plan));
        addPage(words, choice);
        addSteps(words, choice);
        PictureFinish finish = choice.finishProperty().get().of(format);
        addNumber(words, "--scale", finish.scale(), 1);
        if (choice.hasRate()) {
            addNumber(words, "--fps", choice.rate(), 25);
        }
        if (format.can(FileFormat.Ability.TIMES)) {
            addNumber(words, "--hold-first", finish.firstSeconds(), 0);
            addNumber(words, "--hold", finish.holdSeconds(), 2);
            addNumber(words, "--plays", finish.plays(), 0);
        }
    }

    private static void addPage(List<String> words, ExportChoice choice) {
        PageStyle page = choice.planProperty().get().orElseThrow().page();
        if (page.layout() != Layout.GRID) {
            words.addAll(List.of("--layout", page.layout().word()));
        }
        choice.sizeProperty()
                .get()
                .ifPresent(size -> words.addAll(List.of("--size", size.width() + "x" + size.height())));
        if (choice.themeProperty().get() != Theme.LIGHT) {
            words.addAll(List.of("--theme", choice.themeProperty().get().word()));
        }
        if (page.largeText()) {
            words.add("--large-text");
        }
        if (page.transparent()) {
            words.add("--transparent");
        }
        if (page.storyboard()) {
            words.add("--storyboard");
        }
        addTexts(words, choice);
    }

    private static void addTexts(List<String> words, ExportChoice choice) {
        PageStyle page = choice.planProperty().get().orElseThrow().page();
        page.title().ifPresent(title -> words.addAll(List.of("--title", title)));
        page.caption().ifPresent(caption -> words.addAll(List.of("--caption", caption)));
        choice.finishProperty().get().licence().ifPresent(line -> words.addAll(List.of("--licence", line)));
    }

    private static void addSteps(List<String> words, ExportChoice choice) {
        if (!choice.showsSeveral()) {
            words.addAll(List.of("--steps", Integer.toString(choice.step())));
            return;
        }
        ExportChoice.Range range = choice.range();
        if (range.from() != 0 || range.to() != choice.lastStep()) {
            words.addAll(List.of("--steps", range.from() + ":" + range.to()));
        }
        words.addAll(List.of("--frames", Integer.toString(range.frames())));
        if (range.spacing() != Spacing.EVEN || choice.showsStoryboard()) {
            words.addAll(List.of("--spacing", range.spacing().word()));
        }
    }

    private static void add(List<String> words, String option, Stream<String> values) {
        words.addAll(List.of(option, values.collect(Collectors.joining(","))));
    }

    private static void addNumber(List<String> words, String option, double value, double usual) {
        if (value != usual) {
            String text = value == Math.rint(value) ? Long.toString((long) value) : NumberText.of(value);
            words.addAll(List.of(option, text));
        }
    }

    /**
     * The arguments as a line to type, each quoted where it must be.
     *
     * @param windows whether for the command prompt of Windows; else for the shells of other systems
     */
    public static String line(List<String> arguments, boolean windows) {
        return arguments.stream()
                .map(argument -> windows ? quotedOnWindows(argument) : quoted(argument))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        return argument.matches(WITHOUT_QUOTES) ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    /** Between quotes, a quote has a backslash before it, and backslashes before a quote are doubled. */
    private static String quotedOnWindows(String argument) {
        if (argument.matches(WITHOUT_QUOTES_ON_WINDOWS)) {
            return argument;
        }
        return '"' + argument.replaceAll("(\\\\*)\"", "$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1") + '"';
    }
}
