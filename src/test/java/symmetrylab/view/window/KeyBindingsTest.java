package symmetrylab.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import symmetrylab.view.window.KeyCommand.Stroke;
import symmetrylab.view.window.KeyCommand.When;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.window.ShownScreen;
import symmetrylab.viewmodel.window.WindowScreen;
import symmetrylab.viewmodel.window.WindowScreens;
import symmetrylab.words.Words;

class KeyBindingsTest {

    static final List<KeyCommand> COMMANDS = KeyCommand.ALL;

    /** Rows whose keys belong to the focused node. */
    private static final Set<KeyRow> OF_OTHERS = EnumSet.of(KeyRow.GRAPH_ARROWS, KeyRow.GRAPH_WEIGHTS);

    private static final Map<KeyCode, String> NAMES = Map.of(
            KeyCode.LEFT,
            "←",
            KeyCode.RIGHT,
            "→",
            KeyCode.UP,
            "↑",
            KeyCode.DOWN,
            "↓",
            KeyCode.PAGE_UP,
            "↑",
            KeyCode.PAGE_DOWN,
            "↓");

    private final DisplayViewModel display = new DisplayViewModel(Words.english());
    private final ShownScreen screen = new ShownScreen();
    private final KeyCommand.Target target = new KeyCommand.Target(
            null, new PlaybackViewModel(), display, new WindowScreens(screen, () -> null, null, null), null);

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void every_way_to_press_a_key_runs_its_command(KeyCommand command) {
        display.presentingProperty().set(command.when() == When.PRESENTING);
        for (WindowScreen shown : command.row().screens()) {
            screen.show(shown);
            for (Stroke stroke : command.strokes()) {
                List<KeyCommand> run = new ArrayList<>();
                KeyBindings bindings = new KeyBindings(recorded(run), target);
                assertThat(bindings.handle(pressed(stroke), null))
                        .as("%s", stroke)
                        .isTrue();
                assertThat(run).as("%s", stroke).containsExactly(command);
            }
        }
    }

    /** The commands, which record a run instead of running, with any focus. */
    private static List<KeyCommand> recorded(List<KeyCommand> run) {
        return COMMANDS.stream()
                .map(command -> new KeyCommand(
                        command.row(), command.when(), focus -> true, command.strokes(), target -> run.add(command)))
                .toList();
    }

    @Test
    void a_key_cannot_have_two_commands_at_once() {
        KeyCommand play = COMMANDS.get(0);
        KeyCommand same = new KeyCommand(KeyRow.RESET, When.PRESENTING, play.focus(), play.strokes(), on -> {});
        assertThatThrownBy(() -> new KeyBindings(List.of(play, same), target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SPACE");
    }

    @Test
    void a_letter_that_clickers_send_does_not_reverse_the_run() {
        KeyBindings bindings = new KeyBindings(COMMANDS, target);
        assertThat(bindings.handle(pressed(Stroke.key(KeyCode.B)), null)).isFalse();
        assertThat(bindings.commandOf(pressed(Stroke.shift(KeyCode.B)), null))
                .hasValueSatisfying(command -> assertThat(command.row()).isEqualTo(KeyRow.DIRECTION));
    }

    @Test
    void a_clickers_black_screen_key_works_only_in_present_mode() {
        KeyBindings bindings = new KeyBindings(COMMANDS, target);
        assertThat(bindings.commandOf(pressed(Stroke.sign(".")), null))
                .hasValueSatisfying(command -> assertThat(command.row()).isEqualTo(KeyRow.PHASES));
        display.presentingProperty().set(true);
        for (Stroke stroke : List.of(Stroke.key(KeyCode.B), Stroke.sign("."), Stroke.key(KeyCode.PERIOD))) {
            assertThat(bindings.commandOf(pressed(stroke), null))
                    .hasValueSatisfying(command -> assertThat(command.row()).isEqualTo(KeyRow.BLANK));
        }
        assertThat(bindings.commandOf(pressed(Stroke.sign(",")), null)).isEmpty();
        assertThat(bindings.commandOf(pressed(Stroke.shift(KeyCode.B)), null))
                .hasValueSatisfying(command -> assertThat(command.row()).isEqualTo(KeyRow.DIRECTION));
    }

    @Test
    void clickers_step_forward_and_back() {
        target.playback().fit(10, 10, true, 2, 1);
        KeyBindings bindings = new KeyBindings(COMMANDS, target);
        for (int i = 0; i < 3; i++) {
            bindings.handle(pressed(Stroke.key(KeyCode.PAGE_DOWN)), null);
        }
        bindings.handle(pressed(Stroke.key(KeyCode.PAGE_UP)), null);
        assertThat(target.playback().stepProperty().get()).isEqualTo(2);
    }

    @Test
    void shift_counts_only_where_it_makes_a_difference() {
        KeyBindings bindings = new KeyBindings(COMMANDS, target);
        assertThat(bindings.commandOf(pressed(Stroke.shift(KeyCode.R)), null))
                .isEqualTo(bindings.commandOf(pressed(Stroke.key(KeyCode.R)), null))
                .isPresent();
        assertThat(bindings.commandOf(pressed(Stroke.shift(KeyCode.N)), null))
                .isNotEqualTo(bindings.commandOf(pressed(Stroke.key(KeyCode.N)), null))
                .isPresent();
    }

    @Test
    void a_key_without_a_command_is_left_alone() {
        KeyBindings bindings = new KeyBindings(COMMANDS, target);
        assertThat(bindings.handle(pressed(Stroke.key(KeyCode.Y)), null)).isFalse();
        assertThat(bindings.handle(pressed(Stroke.ctrl(KeyCode.R)), null)).isFalse();
    }

    @Test
    void every_row_of_the_sheet_has_a_command_and_is_in_one_column() {
        Set<KeyRow> bound = COMMANDS.stream().map(KeyCommand::row).collect(Collectors.toSet());
        bound.addAll(OF_OTHERS);
        assertThat(bound).containsExactlyInAnyOrder(KeyRow.values());
        for (WindowScreen one : WindowScreen.values()) {
            List<KeyRow> shown = IntStream.range(0, KeyRow.COLUMNS)
                    .boxed()
                    .flatMap(column -> KeyRow.Group.inColumn(column, one).stream())
                    .flatMap(group -> group.rows(one).stream())
                    .toList();
            assertThat(shown).containsExactlyInAnyOrderElementsOf(KeyRow.on(one));
        }
        assertThat(Stream.of(KeyRow.values()))
                .allSatisfy(row -> assertThat(row.screens()).isNotEmpty());
    }

    @Test
    void keys_of_the_experiment_do_nothing_while_claims_are_shown() {
        KeyBindings bindings = new KeyBindings(COMMANDS, target);
        screen.show(WindowScreen.CLAIMS);
        for (boolean presenting : new boolean[] {false, true}) {
            display.presentingProperty().set(presenting);
            for (KeyCode code : List.of(KeyCode.DIGIT1, KeyCode.NUMPAD9, KeyCode.SPACE, KeyCode.A, KeyCode.N)) {
                assertThat(bindings.commandOf(pressed(Stroke.key(code)), null))
                        .as("%s", code)
                        .isEmpty();
            }
            assertThat(bindings.commandOf(pressed(Stroke.key(KeyCode.T)), null))
                    .hasValueSatisfying(command -> assertThat(command.row()).isEqualTo(KeyRow.CLAIM_GUESS));
            assertThat(bindings.commandOf(pressed(Stroke.key(KeyCode.F11)), null))
                    .hasValueSatisfying(command -> assertThat(command.row()).isEqualTo(KeyRow.PRESENT));
        }
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void the_row_of_a_command_names_its_key(KeyCommand command) {
        Stroke stroke = command.strokes().get(0);
        String row = Words.english().get(command.row().keys());
        String key = stroke.sign().isEmpty()
                ? NAMES.getOrDefault(stroke.code(), stroke.code().getName())
                : stroke.sign().replace('-', '−');
        List<String> named = List.of(row.replace("…", "2 3 4 5 6 7 8").split(" "));
        assertThat(named).contains(key);
        if (stroke.shift()) {
            assertThat(named).contains("Shift");
        }
        if (stroke.shortcut()) {
            assertThat(named).contains("Ctrl");
        }
    }

    private static KeyEvent pressed(Stroke stroke) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                stroke.sign(),
                stroke.sign(),
                stroke.code(),
                stroke.shift(),
                stroke.shortcut(),
                false,
                false);
    }
}
