package symmetrylab.view.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.network.PartSentence;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.LanesFigure;
import symmetrylab.figure.predict.PredictedCurveFigure;
import symmetrylab.lesson.DrawnLine;
import symmetrylab.lesson.Highlight;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.Stage;
import symmetrylab.lesson.measure.MeasuredCurve;
import symmetrylab.lesson.report.CurvePictures;
import symmetrylab.view.control.Following;
import symmetrylab.view.lane.GraphHover;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lesson.Guess;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.viewmodel.lesson.LessonViewModel.Part;
import symmetrylab.words.Words;

/** The lanes of a page; below them, where the page asks for a curve, the plot on which it is drawn. */
final class StageView extends StackPane {

    /** The share of the height that the lanes have above a curve. */
    private static final double ABOVE_CURVE = 0.46;

    private static final double CURVE_PADDING = 10;

    /** How far a mark lies outside what it frames, to the sides: above and below, words are near. */
    private static final double MARK = 7;

    private final LessonControls controls;
    private final LessonViewModel lesson;
    private final ObservableValue<Theme> theme;
    private final Words words;
    private final Subscription following;
    private final Pane lanes = new Pane();
    private final FigureView curve = new FigureView();
    private final Label waiting = new Label();

    /** The parts of the lanes, each painted only if it has changed. */
    private final List<FigureView> parts = new ArrayList<>();

    private final List<Region> marks = new ArrayList<>();
    private final List<Pointed> networks = new ArrayList<>();
    private Optional<PredictedCurveFigure> drawing = Optional.empty();
    private double curveText = 13;
    private double scale = 1;

    /**
     * A network that can be pointed at.
     *
     * @param over lies over it
     * @param hover describes its parts
     */
    private record Pointed(Region over, GraphHover hover) {}

    StageView(LessonControls controls, LessonViewModel lesson, ObservableValue<Theme> theme, Words words) {
        this.controls = controls;
        this.lesson = lesson;
        this.theme = theme;
        this.words = words;
        getStyleClass().add("lesson-stage");
        setMinSize(0, 0);
        lanes.setManaged(false);
        curve.setManaged(false);
        curve.setId("lesson-curve");
        waiting.setText(words.get("lessons.training"));
        waiting.getStyleClass().add("muted");
        getChildren().addAll(lanes, curve, waiting);
        curve.addEventHandler(MouseEvent.MOUSE_PRESSED, this::draw);
        curve.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
        following = Following.of(
                List.of(
                        lesson.stageProperty(),
                        lesson.stepProperty(),
                        lesson.partProperty(),
                        lesson.guessProperty(),
                        lesson.measuredProperty(),
                        lesson.pageProperty(),
                        controls.cursorProperty(),
                        theme),
                this::requestLayout);
    }

    /** Stops following the lesson, which outlives it. */
    void dispose() {
        following.unsubscribe();
    }

    /** Writes on the plot to draw on in type of size {@code curve}, in the lanes {@code lanes} times as large as in a window. */
    void setType(double curve, double lanes) {
        curveText = curve;
        scale = lanes;
        requestLayout();
    }

    /** Whether the page has lanes or a plot. */
    boolean hasContent() {
        return lesson.staged().isPresent() || asked().isPresent();
    }

    private Optional<Question.Curve> asked() {
        return lesson.question()
                .filter(Question.Curve.class::isInstance)
                .map(Question.Curve.class::cast)
                .filter(question -> lesson.measuredCurve().isPresent());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Optional<Stage> stage = lesson.stageProperty().get();
        waiting.setVisible(stage.isEmpty() && lesson.staged().isPresent());
        lanes.setVisible(stage.isPresent());
        Optional<Question.Curve> asked = asked();
        curve.setVisible(asked.isPresent());
        double above = asked.isPresent() ? ABOVE_CURVE * getHeight() : getHeight();
        lanes.resizeRelocate(0, 0, getWidth(), above);
        curve.resizeRelocate(CURVE_PADDING, above, getWidth() - CURVE_PADDING, getHeight() - above);
        if (stage.isEmpty()) {
            networks.forEach(network -> network.over().setVisible(false));
        }
        getChildren().removeAll(marks);
        marks.clear();
        stage.filter(trained -> getWidth() > 0).ifPresent(trained -> {
            LanesFigure figure = lanesFigure(trained, above, asked);
            showParts(figure.parts(getWidth(), above));
            pointAt(figure, above);
            lesson.current().highlight().ifPresent(part -> mark(part, figure, above, asked.isPresent()));
        });
        drawing = asked.map(this::curveFigure);
        drawing.ifPresent(curve::show);
        curve.setCursor(lesson.partProperty().get() == Part.PREDICT ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    private void showParts(List<LanesFigure.Placed> shown) {
        while (parts.size() > shown.size()) {
            lanes.getChildren().remove(parts.remove(parts.size() - 1));
        }
        while (parts.size() < shown.size()) {
            FigureView part = new FigureView();
            part.setManaged(false);
            parts.add(part);
            lanes.getChildren().add(part);
        }
        for (int i = 0; i < shown.size(); i++) {
            place(parts.get(i), shown.get(i).box());
            parts.get(i).show(shown.get(i).figure());
        }
    }

    /** Puts a part on whole pixels. */
    private static void place(Region part, Box box) {
        double left = Math.rint(box.left());
        double top = Math.rint(box.top());
        part.resizeRelocate(left, top, Math.rint(box.right()) - left, Math.rint(box.bottom()) - top);
    }

    /** Lets the networks be pointed at, unless that would tell what is to be predicted. */
    private void pointAt(LanesFigure figure, double height) {
        while (networks.size() < figure.lanes().size()) {
            Region over = new Region();
            over.setId("lesson-network" + networks.size());
            over.setManaged(false);
            networks.add(new Pointed(over, new GraphHover(over, new PartSentence(words))));
            getChildren().add(over);
        }
        for (int i = 0; i < networks.size(); i++) {
            Pointed network = networks.get(i);
            boolean shown = i < figure.lanes().size() && !lesson.isCovered();
            network.over().setVisible(shown);
            if (shown) {
                Box box = figure.place(LanesFigure.Part.NETWORK, i, getWidth(), height)
                        .orElseThrow();
                place(network.over(), box);
                network.hover()
                        .show(
                                figure.network(i, getWidth(), height),
                                figure.lanes().get(i));
            }
        }
    }

    /** Frames the part of the lanes that the page speaks of. */
    private void mark(Highlight highlight, LanesFigure figure, double height, boolean drawsCurve) {
        Optional<LanesFigure.Part> part = partOf(highlight.part());
        if (drawsCurve && highlight.part() == Highlight.Part.PLOT) {
            addMark(new Box(0, height, getWidth(), getHeight() - height));
            return;
        }
        for (int i = 0; i < figure.lanes().size() && part.isPresent(); i++) {
            String name =
                    figure.lanes().get(i).history().recording().plan().spec().name();
            if (highlight.run().filter(run -> !run.equals(name)).isEmpty()) {
                figure.place(part.get(), i, getWidth(), height).ifPresent(this::addMark);
            }
        }
    }

    private static Optional<LanesFigure.Part> partOf(Highlight.Part part) {
        return switch (part) {
            case LANE -> Optional.of(LanesFigure.Part.LANE);
            case SENTENCE -> Optional.of(LanesFigure.Part.SENTENCE);
            case FIGURES -> Optional.of(LanesFigure.Part.NUMBERS);
            case NETWORK -> Optional.of(LanesFigure.Part.NETWORK);
            case OUTPUT -> Optional.of(LanesFigure.Part.OUTPUT);
            case PLOT -> Optional.of(LanesFigure.Part.PLOTS);
            case TIMELINE -> Optional.empty();
        };
    }

    private void addMark(Box box) {
        Region mark = new Region();
        mark.getStyleClass().add("lesson-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        double left = Math.max(0, box.left() - MARK);
        double top = Math.max(0, box.top() - 1);
        mark.resizeRelocate(left, top, Math.min(getWidth(), box.right() + MARK) - left, box.bottom() - 1 - top);
        marks.add(mark);
        getChildren().add(mark);
    }

    private LanesFigure lanesFigure(Stage stage, double height, Optional<Question.Curve> asked) {
        List<FigureKind> figures = new ArrayList<>(List.of(FigureKind.NETWORK));
        if (asked.isEmpty()) {
            lesson.staged().orElseThrow().figures().stream()
                    .filter(kind -> kind != FigureKind.NETWORK)
                    .forEach(figures::add);
        }
        double text = LanesFigure.textFor(getWidth(), height, stage.lanes().size(), figures.size() - 1, scale);
        FigureStyle style = new FigureStyle(theme.getValue().palette(), text, words);
        boolean asks = lesson.hasExperiment() && lesson.question().isPresent();
        boolean hidden = asks && lesson.partProperty().get() != Part.EXPLAIN || lesson.isCovered();
        return new LanesFigure(
                stage.scenes(lesson.stepProperty().get(), hidden, style), figures, lesson.isCovered(), scale);
    }

    private PredictedCurveFigure curveFigure(Question.Curve question) {
        MeasuredCurve known = lesson.measuredCurve().orElseThrow();
        DrawnLine line = LessonControls.line(lesson, question);
        boolean tells = lesson.partProperty().get() == Part.EXPLAIN;
        boolean predicts = lesson.partProperty().get() == Part.PREDICT;
        int span = question.to() - question.now();
        double cursor = question.now() + (double) controls.cursorProperty().get() / (DrawnLine.LENGTH - 1) * span;
        return new PredictedCurveFigure(
                CurvePictures.axes(question),
                known.past(),
                line.curve(question),
                tells ? Optional.of(known.future()) : Optional.empty(),
                predicts && line.isWhole() ? OptionalDouble.of(cursor) : OptionalDouble.empty(),
                new FigureStyle(theme.getValue().palette(), curveText, words));
    }

    private void draw(MouseEvent event) {
        Optional<Question.Curve> asked = asked();
        if (asked.isPresent() && drawing.isPresent() && lesson.partProperty().get() == Part.PREDICT) {
            double along = drawing.get().along(event.getX(), curve.getWidth(), curve.getHeight());
            double up = drawing.get().up(event.getY(), curve.getWidth(), curve.getHeight());
            lesson.predict(
                    new Guess.Drawn(LessonControls.line(lesson, asked.get()).to(along, up)));
            event.consume();
        }
    }
}
