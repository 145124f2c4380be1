package symmetrylab.view.lane;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.KeyItem;
import symmetrylab.figure.draw.KeyRow;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.ActivationKey;
import symmetrylab.figure.network.EdgeKey;
import symmetrylab.figure.network.GroupKey;
import symmetrylab.figure.output.SampleSigns;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.GraphView.EdgeContent;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.Scene;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.LanesModels;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** One row over all lanes: the meaning of each sign, beside the menu that chooses it. */
final class KeyBar extends HBox {

    static final String STYLE_CLASS = "key-bar";

    private static final List<EdgeLook> EDGES = List.of(
            new EdgeLook(EdgeContent.WEIGHT, false),
            new EdgeLook(EdgeContent.WEIGHT, true),
            new EdgeLook(EdgeContent.GRADIENT, false),
            new EdgeLook(EdgeContent.GRADIENT, true));

    /** From this width on, in heights of its text, there is room for the names of the menus. */
    private static final double LABELLED = 88;

    /** The width of a menu without its text, in heights of the text. */
    private static final double MENU = 2.6;

    /** The share of the row that a title has at the least, if it is so long. */
    private static final double TITLE = 0.3;

    /** What edges show, and on which scale. */
    private record EdgeLook(EdgeContent content, boolean logarithmic) {

        String words(Words words) {
            return words.get(
                    switch (content) {
                        case WEIGHT -> logarithmic ? "edges.weight.log" : "edges.weight";
                        case GRADIENT -> logarithmic ? "edges.gradient.log" : "edges.gradient";
                    });
        }
    }

    private final LanesModels models;
    private final DisplayViewModel display;
    private final Words words;
    private final Label title = new Label();
    private final Label note = new Label();
    private final HBox hints = new HBox();
    private final Choice<EdgeLook> edges;
    private final Choice<Optional<NeuronFill>> fill;
    private final Item edgeScale = new Item();
    private final Item fillScale = new Item();
    private final Item signs = new Item();

    /** A part of the key, as wide as it needs. */
    private static final class Item {
        private final FigureView view = new FigureView();

        Item() {
            view.setMaxHeight(Double.MAX_VALUE);
        }

        void show(KeyItem key) {
            double width = Math.ceil(key.width());
            if (view.getPrefWidth() != width) {
                view.setPrefWidth(width);
            }
            view.show(key);
        }
    }

    KeyBar(LanesModels models, PlaybackViewModel playback, Words words) {
        this.models = models;
        display = models.display();
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        setAlignment(Pos.CENTER_LEFT);
        edges = new Choice<>("edges", EDGES, look -> look.words(words), look -> display.graph()
                .showEdges(look.content(), look.logarithmic()));
        edges.setTooltip(new Tooltip(words.get("edges.tip")));
        edges.setAccessibleText(words.get("edges.label"));
        display.graph()
                .viewProperty()
                .subscribe((GraphView view) -> edges.show(new EdgeLook(view.edges(), view.logarithmic())));
        fill = new Choice<>("neuron-fill", List.of(), this::fillName, display.fillProperty()::set);
        fill.setAccessibleText(words.get("fill.label"));
        fill.setTooltip(new Tooltip(words.get("fill.tip")));
        SubjectChoice subject = new SubjectChoice(models.stepTrace(), playback, words);
        title.getStyleClass().add("experiment-title");
        title.visibleProperty().bind(display.presentingProperty());
        title.managedProperty().bind(title.visibleProperty());
        note.getStyleClass().add("note");
        // Signs are left out before a note is cut.
        note.setMinWidth(USE_PREF_SIZE);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        hints.getStyleClass().add("key-hints");
        hints.setAlignment(Pos.CENTER_RIGHT);
        hints.setMinWidth(USE_PREF_SIZE);
        hints.visibleProperty().bind(display.presentingProperty());
        hints.managedProperty().bind(hints.visibleProperty());
        for (String hint : List.of("present.hint.strip", "present.hint.keys", "present.hint.back")) {
            hints.getChildren().add(hint(words.get(hint)));
        }
        Label edgesLabel = label("edges.label", edges);
        Label fillLabel = label("fill.label", fill);
        // An open step shows its own numbers.
        BooleanBinding choosing =
                subject.visibleProperty().not().and(display.presentingProperty().not());
        BooleanBinding labelled = Bindings.createBooleanBinding(
                () -> getWidth() > LABELLED * edgesLabel.getFont().getSize(),
                widthProperty(),
                edgesLabel.fontProperty());
        for (Node choice : List.of(edges, fill)) {
            choice.visibleProperty().bind(choosing);
        }
        // Without labels, the text in a menu must say what the menu is for.
        for (Node label : List.of(edgesLabel, fillLabel)) {
            label.visibleProperty().bind(choosing.and(labelled));
        }
        for (Node node : List.of(edgesLabel, edges, fillLabel, fill)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        fitText(edges, edgesLabel);
        fitText(fill, fillLabel);
        edgeScale.view.setMinWidth(USE_PREF_SIZE);
        fillScale.view.setMinWidth(USE_PREF_SIZE);
        // Signs without room are left out whole, the last ones first.
        HBox.setHgrow(signs.view, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        subject,
                        edgesLabel,
                        edges,
                        edgeScale.view,
                        fillLabel,
                        fill,
                        fillScale.view,
                        signs.view,
                        note,
                        hints);
        models.lanes().fillsProperty().addListener(property -> showFills());
        display.fillProperty().addListener(property -> showFills());
        models.lanes().noteProperty().addListener(property -> showNote());
        showFills();
        showNote();
    }

    /** A key and what it does, with a space between. */
    private static HBox hint(String text) {
        int space = text.indexOf(' ');
        Label key = new Label(text.substring(0, space));
        key.getStyleClass().add("hint-key");
        HBox both = new HBox(key, new Label(text.substring(space)));
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /** Makes a menu as wide as the text it shows, in the type of {@code label}: its widest text would push signs out. */
    private static <T> void fitText(Choice<T> menu, Label label) {
        menu.setMinWidth(USE_PREF_SIZE);
        menu.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            double size = label.getFont().getSize();
                            String text = menu.getConverter().toString(menu.getValue());
                            return Math.ceil(TextWidth.of(text, Lettering.of(size, Ink.rgb(0))) + MENU * size);
                        },
                        menu.valueProperty(),
                        label.fontProperty()));
    }

    private Label label(String key, Node choice) {
        Label label = new Label(words.get(key));
        label.setLabelFor(choice);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Shows what the signs of these lanes, at least one, mean. */
    void show(List<Scene> lanes, String experiment, boolean opened) {
        // The edges of an open step always show weights.
        Scene first = opened ? lanes.get(0).with(GraphView.PLAIN) : lanes.get(0);
        FigureStyle style = first.style();
        title.setText(VisibleText.of(experiment));
        // Before the title is cut, signs are left out.
        title.setMinWidth(Math.min(title.prefWidth(-1), TITLE * getWidth()));
        edgeScale.show(EdgeKey.of(first));
        fillScale.show(new KeyRow(List.of(ActivationKey.of(first)), 0));
        KeyItem groups = GroupKey.of(lanes);
        KeyItem samples = new SampleSigns(first.history().recording().data(), style);
        signs.show(new KeyRow(opened ? List.of(groups) : List.of(groups, samples), 1.4 * style.text()));
    }

    private void showFills() {
        fill.offer(models.lanes().fillsProperty().get(), models.lanes().shownFill());
    }

    private String fillName(Optional<NeuronFill> what) {
        OptionalInt sample = what.map(NeuronFill::sample).orElse(OptionalInt.empty());
        return sample.isPresent()
                ? words.get("fill.sample", Integer.toString(sample.getAsInt() + 1))
                : words.get("fill.map");
    }

    private void showNote() {
        note.setText(models.lanes().noteProperty().get().map(words::say).orElse(""));
    }
}
