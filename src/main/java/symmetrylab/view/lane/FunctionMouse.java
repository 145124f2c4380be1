package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import symmetrylab.figure.function.FunctionFigure;
import symmetrylab.figure.function.FunctionFrame;
import symmetrylab.figure.function.FunctionPointing;
import symmetrylab.figure.function.FunctionPointing.Choice;
import symmetrylab.figure.function.SampleAt;
import symmetrylab.figure.scene.Scene;
import symmetrylab.numeric.Vec;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.settings.SamplesViewModel;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * The mouse on a lane's plot of the function: a click adds a sample like the nearest one, with Shift one of the next class;
 * a drag moves a sample; the menu sets its class, or removes it.
 */
final class FunctionMouse {

    private static final Duration PATIENCE = Duration.millis(300);
    private static final Duration REASON = Duration.seconds(5);
    private static final double AWAY = 16;
    private static final double RIM = 3;

    /** A press on a sample, and the plot as it was then. */
    private record Press(SampleAt sample, FunctionPointing pointing) {}

    private final FigureView view;
    private final String id;
    private final SamplesViewModel samples;
    private final Words words;
    private final Circle mark = new Circle();
    private final Tooltip tip = new Tooltip();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Optional<Scene> shown = Optional.empty();
    private Optional<Press> press = Optional.empty();
    private Optional<FunctionFigure.Ranges> held = Optional.empty();
    private Optional<SampleAt> pointed = Optional.empty();

    FunctionMouse(FigureView view, String id, SamplesViewModel samples, Words words) {
        this.view = view;
        this.id = id;
        this.samples = samples;
        this.words = words;
        mark.getStyleClass().add("sample-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        view.cover(mark);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
        // A filter, so that a double click here adds one sample and does not enlarge the plot.
        view.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        view.sceneProperty().addListener(property -> leave());
    }

    /** The plot of a lane at one step; its sides keep their values while a sample is moved. */
    FunctionFigure figure(Scene scene) {
        shown = Optional.of(scene);
        return new FunctionFigure(scene, held);
    }

    private Optional<FunctionPointing> pointing() {
        return shown.map(scene ->
                new FunctionFigure(scene, held).pointing(Math.floor(view.getWidth()), Math.floor(view.getHeight())));
    }

    /** Why samples cannot be changed here; absent if they can. */
    private Optional<Text> whyNot(FunctionPointing pointing) {
        return samples.whyNot()
                .or(() -> pointing.showsAllSamples() ? Optional.empty() : Optional.of(Text.of("samples.some")));
    }

    private void hover(MouseEvent event) {
        Optional<FunctionPointing> pointing = pointing();
        Optional<SampleAt> now = pointing.flatMap(plot -> plot.sampleAt(event.getX(), event.getY()));
        boolean inside = pointing.filter(plot -> plot.frame().contains(event.getX(), event.getY()))
                .filter(plot -> whyNot(plot).isEmpty())
                .isPresent();
        view.setCursor(!inside ? Cursor.DEFAULT : now.isPresent() ? Cursor.HAND : Cursor.CROSSHAIR);
        if (now.equals(pointed)) {
            return;
        }
        leaveSample();
        pointed = now;
        now.ifPresent(sample -> {
            FunctionPointing plot = pointing.orElseThrow();
            double[] place = plot.placeOf(sample);
            showMark(place[0], place[1], plot.radius() + RIM);
            double x = event.getScreenX() + AWAY;
            double y = event.getScreenY() + AWAY;
            patience.setDuration(PATIENCE);
            patience.setOnFinished(end -> {
                tip.setText(new SampleWords(words).sentence(shown.orElseThrow(), sample));
                tip.show(view, x, y);
            });
            patience.playFromStart();
        });
    }

    private void showMark(double x, double y, double radius) {
        mark.setCenterX(x);
        mark.setCenterY(y);
        mark.setRadius(radius);
        mark.setVisible(true);
    }

    private void leave() {
        leaveSample();
        view.setCursor(Cursor.DEFAULT);
    }

    private void leaveSample() {
        patience.stop();
        tip.hide();
        mark.setVisible(false);
        pointed = Optional.empty();
    }

    private void press(MouseEvent event) {
        leaveSample();
        if (event.getButton() == MouseButton.PRIMARY) {
            press = pointing()
                    .flatMap(plot -> plot.sampleAt(event.getX(), event.getY()).map(sample -> new Press(sample, plot)));
        }
    }

    private void drag(MouseEvent event) {
        if (press.isEmpty() || event.isStillSincePress() && held.isEmpty()) {
            return;
        }
        FunctionPointing plot = press.get().pointing();
        FunctionFrame frame = plot.frame();
        if (held.isEmpty()) {
            Optional<Text> reason = whyNot(plot);
            if (reason.isPresent() || !samples.beginMove(press.get().sample())) {
                press = Optional.empty();
                reason.ifPresent(why -> say(why, event));
                return;
            }
            held = Optional.of(new FunctionFigure.Ranges(frame.across(), frame.up()));
        }
        double x = Math.max(frame.box().left(), Math.min(frame.box().right(), event.getX()));
        double y = Math.max(frame.box().top(), Math.min(frame.box().bottom(), event.getY()));
        samples.moveTo(plot.inputAt(x, y), plot.targetAt(y, press.get().sample().target()));
        // The sample itself follows once the lanes have been trained on it.
        showMark(x, y, plot.radius() + RIM);
    }

    private void release() {
        if (held.isPresent()) {
            samples.endMove();
            held = Optional.empty();
            leaveSample();
            shown.ifPresent(scene -> view.show(figure(scene)));
        }
        press = Optional.empty();
    }

    private void click(MouseEvent event) {
        Optional<FunctionPointing> inside =
                pointing().filter(plot -> plot.frame().contains(event.getX(), event.getY()));
        if (event.getButton() != MouseButton.PRIMARY || inside.isEmpty()) {
            return;
        }
        event.consume();
        FunctionPointing plot = inside.get();
        if (!event.isStillSincePress()
                || event.getClickCount() > 1
                || plot.sampleAt(event.getX(), event.getY()).isPresent()) {
            return;
        }
        Optional<Text> reason = whyNot(plot).or(samples::whyNoMore);
        if (reason.isPresent()) {
            say(reason.get(), event);
            return;
        }
        Vec target = plot.newTargetAt(event.getX(), event.getY());
        samples.add(
                plot.inputAt(event.getX(), event.getY()), event.isShiftDown() ? next(plot.choices(), target) : target);
    }

    /** The class after this one. */
    private static Vec next(List<Choice> choices, Vec target) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).target().equals(target)) {
                return choices.get((i + 1) % choices.size()).target();
            }
        }
        return target;
    }

    private void say(Text reason, MouseEvent event) {
        tip.setText(words.say(reason));
        tip.show(view, event.getScreenX() + AWAY, event.getScreenY() + AWAY);
        patience.setDuration(REASON);
        patience.setOnFinished(end -> tip.hide());
        patience.playFromStart();
    }

    /** The items of the plot's menu at a place: those of the sample there, or of a new one. */
    List<MenuItem> items(double x, double y) {
        Optional<FunctionPointing> inside =
                pointing().filter(plot -> plot.frame().contains(x, y));
        if (inside.isEmpty()) {
            return List.of();
        }
        FunctionPointing plot = inside.get();
        Optional<SampleAt> sample = plot.sampleAt(x, y);
        Optional<Text> reason = whyNot(plot).or(() -> sample.isPresent() ? Optional.empty() : samples.whyNoMore());
        if (reason.isPresent()) {
            return List.of(reasonItem(reason.get()));
        }
        return sample.isPresent() ? itemsOf(sample.get(), plot) : itemsOfNew(plot, x, y);
    }

    private MenuItem reasonItem(Text reason) {
        Label label = new Label(words.say(reason));
        label.setWrapText(true);
        label.setMaxWidth(300);
        MenuItem item = new CustomMenuItem(label, false);
        item.setId(id + "-reason");
        item.setDisable(true);
        return item;
    }

    private List<MenuItem> itemsOf(SampleAt sample, FunctionPointing plot) {
        List<MenuItem> items = new ArrayList<>();
        List<Choice> choices = plot.choices();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            RadioMenuItem item =
                    new RadioMenuItem(words.get(choice.isClass() ? "samples.class" : "samples.target", choice.name()));
            item.setId(id + "-target" + i);
            item.setSelected(choice.target().equals(sample.target()));
            item.setOnAction(event -> samples.setTarget(sample, choice.target()));
            items.add(item);
        }
        MenuItem remove = new MenuItem(words.get("samples.remove"));
        remove.setId(id + "-remove");
        remove.setDisable(!samples.canRemove(sample));
        remove.setOnAction(event -> samples.remove(sample));
        items.add(remove);
        return items;
    }

    private List<MenuItem> itemsOfNew(FunctionPointing plot, double x, double y) {
        Vec input = plot.inputAt(x, y);
        List<MenuItem> items = new ArrayList<>();
        List<Choice> choices = plot.choices();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            MenuItem item = new MenuItem(
                    words.get(choice.isClass() ? "samples.add.class" : "samples.add.target", choice.name()));
            item.setId(id + "-add" + i);
            item.setOnAction(event -> samples.add(input, choice.target()));
            items.add(item);
        }
        return items;
    }
}
