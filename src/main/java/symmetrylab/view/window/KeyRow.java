package symmetrylab.view.window;

import java.util.Arrays;
import java.util.List;

/** The rows of the sheet of keys. Every key of the window belongs to one, see {@link KeyCommand}. */
enum KeyRow {
    SPACE(Group.PLAY, "keys.space"),
    ARROWS(Group.PLAY, "keys.arrows"),
    SHIFT_ARROWS(Group.PLAY, "keys.shiftArrows"),
    HOME(Group.PLAY, "keys.home"),
    RESET(Group.PLAY, "keys.reset"),
    DIRECTION(Group.PLAY, "keys.direction"),
    SPEED(Group.PLAY, "keys.speed"),
    SCALE(Group.PLAY, "keys.scale"),
    EVENTS(Group.PLAY, "keys.events"),
    LOOP_ENDS(Group.LOOP, "keys.loopEnds"),
    LOOP(Group.LOOP, "keys.loop"),
    GRAPH(Group.INSPECT, "keys.graph"),
    /** Keys of the graph itself. */
    GRAPH_ARROWS(Group.INSPECT, "keys.graphArrows"),
    ZOOM(Group.INSPECT, "keys.zoom"),
    EDGES(Group.INSPECT, "keys.edges"),
    INSPECTOR(Group.INSPECT, "keys.inspector"),
    NUDGE(Group.INSPECT, "keys.nudge"),
    ESCAPE(Group.INSPECT, "keys.escape"),
    OPEN(Group.STEP, "keys.open"),
    PHASES(Group.STEP, "keys.phases"),
    /** The keys of {@link #ARROWS}, which mean phases while a step is open. */
    OPEN_ARROWS(Group.STEP, "keys.openArrows"),
    WHOLE_STEP(Group.STEP, "keys.wholeStep"),
    DIGITS(Group.FILE, "keys.digits"),
    UNDO(Group.FILE, "keys.undo"),
    FILES(Group.FILE, "keys.files"),
    SAVE_AS(Group.FILE, "keys.saveAs"),
    EXPORT(Group.FILE, "keys.export"),
    TAB(Group.WINDOW, "keys.tab"),
    CONTROLS(Group.WINDOW, "keys.controls"),
    THEME(Group.WINDOW, "keys.theme"),
    PRESENT(Group.WINDOW, "keys.present"),
    HELP(Group.WINDOW, "keys.help");

    /** What keys are for. */
    enum Group {
        PLAY(true, "keys.group.play"),
        LOOP(true, "keys.group.loop"),
        INSPECT(true, "keys.group.inspect"),
        STEP(false, "keys.group.step"),
        FILE(false, "keys.group.file"),
        WINDOW(false, "keys.group.window");

        private final boolean left;
        private final String heading;

        Group(boolean left, String heading) {
            this.left = left;
            this.heading = heading;
        }

        /** The groups of the left column, or of the right one. */
        static List<Group> inColumn(boolean left) {
            return Arrays.stream(values()).filter(group -> group.left == left).toList();
        }

        /** The key of its heading. */
        String heading() {
            return heading;
        }

        /** Its rows, in order. */
        List<KeyRow> rows() {
            return Arrays.stream(KeyRow.values())
                    .filter(row -> row.group == this)
                    .toList();
        }
    }

    private final Group group;
    private final String does;

    KeyRow(Group group, String does) {
        this.group = group;
        this.does = does;
    }

    /** The key of the sentence that says what its keys do. */
    String does() {
        return does;
    }

    /** The key of the text that names its keys. */
    String keys() {
        return does + ".key";
    }
}
