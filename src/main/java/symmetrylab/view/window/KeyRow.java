package symmetrylab.view.window;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import symmetrylab.viewmodel.window.WindowScreen;

/** The rows of the sheet of keys. Every key of the window belongs to one, see {@link KeyCommand}. */
enum KeyRow {
    SPACE(Group.PLAY, "keys.space"),
    ARROWS(Group.PLAY, "keys.arrows"),
    SHIFT_ARROWS(Group.PLAY, "keys.shiftArrows"),
    HOME(Group.PLAY, "keys.home"),
    RESET(Group.PLAY, "keys.reset"),
    DIRECTION(Group.PLAY, "keys.direction"),
    SPEED(Group.PLAY, "keys.speed"),
    LOOP(Group.PLAY, "keys.loop"),
    SCALE(Group.PLAY, "keys.scale"),
    EVENTS(Group.PLAY, "keys.events"),
    OPEN(Group.STEP, "keys.open"),
    /** Arrows also move by phases while a step is open. */
    PHASES(Group.STEP, "keys.phases"),
    WHOLE_STEP(Group.STEP, "keys.wholeStep"),
    GRAPH(Group.INSPECT, "keys.graph"),
    /** Keys of the graph itself. */
    GRAPH_ARROWS(Group.INSPECT, "keys.graphArrows"),
    /** A key of the graph itself. */
    GRAPH_WEIGHTS(Group.INSPECT, "keys.graphWeights"),
    INSPECTOR(Group.INSPECT, "keys.inspector"),
    NUDGE(Group.INSPECT, "keys.nudge"),
    EDGES(Group.INSPECT, "keys.edges"),
    EDGE_SCALE(Group.INSPECT, "keys.edgeScale"),
    MERGE(Group.INSPECT, "keys.merge"),
    ZOOM(Group.INSPECT, "keys.zoom"),
    ESCAPE(Group.INSPECT, "keys.escape"),
    PRESENT(Group.PRESENT, "keys.present", WindowScreen.values()),
    STRIP(Group.PRESENT, "keys.strip"),
    CLICKER(Group.PRESENT, "keys.clicker"),
    BLANK(Group.PRESENT, "keys.blank", WindowScreen.values()),
    POINTER(Group.PRESENT, "keys.pointer", WindowScreen.EXPERIMENT, WindowScreen.CLAIMS),
    FREEZE(Group.PRESENT, "keys.freeze", WindowScreen.values()),
    DIGITS(Group.FILE, "keys.digits"),
    EXAMPLES(Group.FILE, "keys.examples"),
    SEEDS(Group.FILE, "keys.seeds"),
    OPEN_FILE(Group.FILE, "keys.openFile"),
    PASTE(Group.FILE, "keys.paste"),
    SAVE(Group.FILE, "keys.save"),
    SAVE_AS(Group.FILE, "keys.saveAs"),
    EXPORT(Group.FILE, "keys.export"),
    UNDO(Group.FILE, "keys.undo"),
    REDO(Group.FILE, "keys.redo"),
    TAB(Group.WINDOW, "keys.tab"),
    CONTROLS(Group.WINDOW, "keys.controls"),
    PLOTS(Group.WINDOW, "keys.plots"),
    BORDER(Group.WINDOW, "keys.border"),
    STEPS(Group.WINDOW, "keys.steps"),
    THEME(Group.WINDOW, "keys.theme"),
    CLAIMS(Group.WINDOW, "keys.claims", WindowScreen.values()),
    LESSONS(Group.WINDOW, "keys.lessons", WindowScreen.values()),
    HELP(Group.WINDOW, "keys.help", WindowScreen.values()),
    CLAIM_ROWS(Group.CLAIMS, "keys.claimRows", WindowScreen.CLAIMS),
    CLAIM_GUESS(Group.CLAIMS, "keys.claimGuess", WindowScreen.CLAIMS),
    CLAIM_ENTER(Group.CLAIMS, "keys.claimEnter", WindowScreen.CLAIMS),
    CLAIM_NEXT(Group.CLAIMS, "keys.claimNext", WindowScreen.CLAIMS),
    CLAIM_SEARCH(Group.CLAIMS, "keys.claimSearch", WindowScreen.CLAIMS),
    CLAIM_RUN_ALL(Group.CLAIMS, "keys.claimRunAll", WindowScreen.CLAIMS),
    CLAIM_BACK(Group.CLAIMS, "keys.claimBack", WindowScreen.CLAIMS),
    LESSON_OPTIONS(Group.LESSONS, "keys.lessonOptions", WindowScreen.LESSONS),
    LESSON_RUN(Group.LESSONS, "keys.lessonRun", WindowScreen.LESSONS),
    LESSON_PAUSE(Group.LESSONS, "keys.lessonPause", WindowScreen.LESSONS),
    LESSON_PAGES(Group.LESSONS, "keys.lessonPages", WindowScreen.LESSONS),
    LESSON_TURN(Group.LESSONS, "keys.lessonTurn", WindowScreen.LESSONS),
    LESSON_STEPS(Group.LESSONS, "keys.lessonSteps", WindowScreen.LESSONS),
    LESSON_END(Group.LESSONS, "keys.lessonEnd", WindowScreen.LESSONS),
    LESSON_BEND(Group.LESSONS, "keys.lessonBend", WindowScreen.LESSONS),
    LESSON_NOTHING(Group.LESSONS, "keys.lessonNothing", WindowScreen.LESSONS),
    LESSON_NOTES(Group.LESSONS, "keys.lessonNotes", WindowScreen.LESSONS),
    VOTE(Group.VOTE, "keys.vote", WindowScreen.LESSONS),
    VOTE_MEND(Group.VOTE, "keys.voteMend", WindowScreen.LESSONS),
    VOTE_UNDO(Group.VOTE, "keys.voteUndo", WindowScreen.LESSONS),
    /** In present mode, while no hands are counted, the spotlight of the other screens. */
    VOTE_HIDE(Group.VOTE, "keys.voteHide", WindowScreen.LESSONS),
    VOTE_EXPLAIN(Group.VOTE, "keys.voteExplain", WindowScreen.LESSONS),
    LESSON_LEAVE(Group.LESSONS, "keys.lessonLeave", WindowScreen.LESSONS);

    /** The columns of the sheet. */
    static final int COLUMNS = 3;

    /** The purposes of keys. */
    enum Group {
        PLAY(0, "keys.group.play"),
        STEP(0, "keys.group.step"),
        INSPECT(1, "keys.group.inspect"),
        PRESENT(1, "keys.group.present"),
        FILE(2, "keys.group.file"),
        WINDOW(2, "keys.group.window"),
        CLAIMS(0, "keys.group.claims"),
        LESSONS(0, "keys.group.lessons"),
        VOTE(1, "keys.group.vote");

        private final int column;
        private final String heading;

        Group(int column, String heading) {
            this.column = column;
            this.heading = heading;
        }

        /** The groups of a column, from 0, that have a row on {@code screen}. */
        static List<Group> inColumn(int column, WindowScreen screen) {
            return Arrays.stream(values())
                    .filter(group ->
                            group.column == column && !group.rows(screen).isEmpty())
                    .toList();
        }

        /** The key of the group's heading. */
        String heading() {
            return heading;
        }

        /** The group's rows on {@code screen}, in order. */
        List<KeyRow> rows(WindowScreen screen) {
            return on(screen).stream().filter(row -> row.group == this).toList();
        }
    }

    private final Group group;
    private final String does;
    private final Set<WindowScreen> screens;

    /** A row of the experiment. */
    KeyRow(Group group, String does) {
        this(group, does, WindowScreen.EXPERIMENT);
    }

    /** A row of these screens. */
    KeyRow(Group group, String does, WindowScreen... screens) {
        this.group = group;
        this.does = does;
        this.screens = Set.of(screens);
    }

    /** The rows on {@code screen}, in order. */
    static List<KeyRow> on(WindowScreen screen) {
        return Arrays.stream(values())
                .filter(row -> row.screens.contains(screen))
                .toList();
    }

    /** The screens on which its keys work. */
    Set<WindowScreen> screens() {
        return screens;
    }

    /** The key of the text that says what the row's keys do. */
    String does() {
        return does;
    }

    /** The key of the text that names the row's keys, separated by spaces. */
    String keys() {
        return does + ".key";
    }
}
