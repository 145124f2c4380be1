package symmetrylab.view.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import symmetrylab.view.control.KeyConsumer;
import symmetrylab.view.window.KeyCommand.Stroke;
import symmetrylab.viewmodel.lane.PresentingViewModel;

/**
 * Binds the keys of the window. They work wherever the focus is, unless a control needs them itself: letters and digits
 * in a text field, arrows in a slider of the controls.
 */
final class KeyBindings {

    private final Map<Stroke, List<KeyCommand>> bound = new HashMap<>();
    private final KeyCommand.Target target;

    /**
     * Binds {@code commands}.
     *
     * @throws IllegalArgumentException if a key has two commands at once
     */
    KeyBindings(List<KeyCommand> commands, KeyCommand.Target target) {
        this.target = target;
        for (KeyCommand command : commands) {
            for (Stroke stroke : command.strokes()) {
                List<KeyCommand> all = bound.computeIfAbsent(stroke, key -> new ArrayList<>());
                if (all.stream().anyMatch(other -> other.meets(command))) {
                    throw new IllegalArgumentException("a key with two commands: " + stroke);
                }
                all.add(command);
            }
        }
    }

    /**
     * Listens to the keys of {@code scene}. While it is blank, any of them brings the picture back. The commands are made
     * for the first key: the first picture does without them.
     */
    static void attach(Scene scene, KeyCommand.Target target) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, new EventHandler<>() {
            private Optional<KeyBindings> bindings = Optional.empty();

            @Override
            public void handle(KeyEvent event) {
                PresentingViewModel screen = target.display().presenting();
                if (screen.blankProperty().get()) {
                    screen.toggleBlank();
                    event.consume();
                    return;
                }
                bindings = bindings.or(() -> Optional.of(new KeyBindings(KeyCommand.ALL, target)));
                if (bindings.orElseThrow().handle(event, scene.getFocusOwner())) {
                    event.consume();
                }
            }
        });
    }

    /** Runs the command of a pressed key; returns whether it has one. */
    boolean handle(KeyEvent event, Node focus) {
        Optional<KeyCommand> command = commandOf(event, focus);
        command.ifPresent(found -> found.action().accept(target));
        return command.isPresent();
    }

    /**
     * The command of a pressed key; absent if there is none, or if {@code focus}, which may be null, needs the key
     * itself.
     */
    Optional<KeyCommand> commandOf(KeyEvent event, Node focus) {
        // Before checking modifiers, as on some keyboards a bracket is typed with AltGr.
        return find(Stroke.sign(event.getText()), focus).or(() -> {
            if (!event.isShortcutDown() && (consumes(focus, event) || event.isAltDown())) {
                return Optional.empty();
            }
            Stroke stroke = new Stroke(event.getCode(), "", event.isShortcutDown(), event.isShiftDown());
            // Shift counts only if it makes a difference.
            return find(bound.containsKey(stroke) ? stroke : stroke.withShift(false), focus);
        });
    }

    private Optional<KeyCommand> find(Stroke stroke, Node focus) {
        boolean presenting = target.display().presentingProperty().get();
        return bound.getOrDefault(stroke, List.of()).stream()
                .filter(command -> command.when().holds(presenting))
                .filter(command -> command.row()
                        .screens()
                        .contains(target.screens().shown().screen()))
                .filter(command -> command.focus().test(focus))
                .findFirst();
    }

    private static boolean consumes(Node focus, KeyEvent event) {
        return focus instanceof KeyConsumer consumer && consumer.consumes(event);
    }
}
