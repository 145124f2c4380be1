package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.data.DataSet;
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
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Tips;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.KeyFit;
import symmetrylab.viewmodel.lane.LanesModels;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** The key over all lanes, one line or two: the meaning of each sign, beside the menu that chooses it. */
final class KeyBar extends VBox {

    static final String STYLE_CLASS = "key-bar";

    private static final List<EdgeLook> EDGES = List.of(
            new EdgeLook(EdgeContent.WEIGHT, false),
            new EdgeLook(EdgeContent.WEIGHT, true),
            new EdgeLook(EdgeContent.GRADIENT, false),
            new EdgeLook(EdgeContent.GRADIENT, true));

    /** The width of a menu without its text, in heights of the text. */
    private static final double MENU = 2.6;

    /** The width of a button without its text, in heights of the text. */
    private static final double BUTTON = 2.2;

    // As in base.css, in heights of the text.
    private static final double GAP = 0.7;
    private static final double PADDING = 1;
    private static final double PADDING_PRESENTING = 1.75;
    private static final double TITLE = 1.3;
    private static final double HINT_GAP = 1.2;
    private static final List<String> HINTS =
            List.of("present.hint.strip", "present.hint.merge", "present.hint.keys", "present.hint.back");

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

    /** Everything the key depends on but an open step. */
    private record Content(
            List<KeyItem> items,
            String title,
            String note,
            Frame frame,
            double menus,
            boolean noteLasts,
            double text) {}

    /** What may change the number of lines. */
    private record Frame(double width, boolean presenting, boolean opened, DataSet data, EdgeLook edges) {}

    /** The items of the key in one form. */
    private record Items(KeyItem edges, KeyItem fill, KeyItem signs, double widestSigns) {

        static Items of(List<Scene> lanes, boolean opened, boolean brief) {
            // The edges of an open step always show weights.
            Scene first = opened ? lanes.get(0).with(GraphView.PLAIN) : lanes.get(0);
            FigureStyle style = first.style();
            KeyItem samples = new SampleSigns(first.history().recording().data(), style);
            double gap = (brief ? 1 : 1.4) * style.text();
            KeyItem groups = GroupKey.of(lanes, brief);
            KeyItem widest = GroupKey.widest(lanes, brief);
            return new Items(
                    EdgeKey.of(first, brief),
                    ActivationKey.of(first, brief),
                    new KeyRow(opened ? List.of(groups) : List.of(groups, samples), gap),
                    new KeyRow(opened ? List.of(widest) : List.of(widest, samples), gap).width());
        }
    }

    private final LanesModels models;
    private final DisplayViewModel display;
    private final Words words;
    private final HBox first = line();
    private final HBox second = line();
    private final Region space = new Region();
    private final SubjectChoice subject;
    private final BooleanProperty labelled = new SimpleBooleanProperty();
    private final Label edgesLabel;
    private final Label fillLabel;
    private final Label title = new Label();
    private final Label note = new Label();
    private final HBox hints = new HBox();
    private final Choice<EdgeLook> edges;
    private final Choice<Optional<NeuronFill>> fill;
    private final ToggleButton merge = new ToggleButton();
    private final Item edgeScale = new Item();
    private final Item fillScale = new Item();
    private final Item signs = new Item();
    private Optional<Content> content = Optional.empty();
    private Optional<Frame> frame = Optional.empty();
    private Optional<KeyFit> fit = Optional.empty();

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
        edges = new Choice<>("edges", EDGES, look -> look.words(words), look -> display.graph()
                .showEdges(look.content(), look.logarithmic()));
        Tips.give(edges, words.get("edges.tip"));
        edges.setAccessibleText(words.get("edges.label"));
        display.graph()
                .viewProperty()
                .subscribe((GraphView view) -> edges.show(new EdgeLook(view.edges(), view.logarithmic())));
        fill = new Choice<>("neuron-fill", List.of(), this::fillName, display.fillProperty()::set);
        fill.setAccessibleText(words.get("fill.label"));
        Tips.give(fill, words.get("fill.tip"));
        merge.setId("merge");
        Icons.dress(merge, MaterialDesignC.CALL_MERGE, words.get("merge.tip"));
        merge.setText(words.get("merge.label"));
        merge.setMinWidth(USE_PREF_SIZE);
        merge.contentDisplayProperty()
                .bind(labelled.map(now -> now ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        merge.setOnAction(event -> {
            display.graph().toggleMerged();
            merge.setSelected(display.graph().mergedProperty().get());
        });
        display.graph().mergedProperty().subscribe(merge::setSelected);
        subject = new SubjectChoice(models.stepTrace(), playback, words);
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
        hints.visibleProperty().subscribe(shown -> {
            if (shown && hints.getChildren().isEmpty()) {
                HINTS.forEach(hint -> hints.getChildren().add(hint(words.get(hint))));
            }
        });
        edgesLabel = label("edges.label", edges);
        fillLabel = label("fill.label", fill);
        // An open step shows its own numbers.
        BooleanBinding choosing =
                subject.visibleProperty().not().and(display.presentingProperty().not());
        for (Node choice : List.of(edges, fill, merge)) {
            choice.visibleProperty().bind(choosing);
        }
        // Without labels, the text in a menu must say what the menu is for.
        for (Node label : List.of(edgesLabel, fillLabel)) {
            label.visibleProperty().bind(choosing.and(labelled));
        }
        for (Node node : List.of(edgesLabel, edges, fillLabel, fill, merge)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        fitText(edges, edgesLabel);
        fitText(fill, fillLabel);
        edgeScale.view.setMinWidth(USE_PREF_SIZE);
        fillScale.view.setMinWidth(USE_PREF_SIZE);
        // Signs without room are left out whole, the last ones first.
        signs.view.setId("key-signs");
        HBox.setHgrow(signs.view, Priority.ALWAYS);
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().add(first);
        models.lanes().fillsProperty().addListener(property -> showFills());
        display.fillProperty().addListener(property -> showFills());
        models.lanes().noteProperty().addListener(property -> showNote());
        showFills();
        showNote();
    }

    /** The keys to know while presenting. */
    Node hints() {
        return hints;
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

    private static HBox line() {
        HBox line = new HBox();
        line.getStyleClass().add("key-line");
        VBox.setVgrow(line, Priority.ALWAYS);
        return line;
    }

    /**
     * Shows what the signs of these lanes, at least one, mean.
     *
     * @param text the size of the text of menus and labels, in pixels
     */
    void show(List<Scene> lanes, String experiment, boolean opened, double text) {
        title.setText(VisibleText.of(experiment));
        Optional<Content> before = content;
        content = opened ? Optional.empty() : Optional.of(content(lanes, text));
        if (content.isPresent() && content.equals(before)) {
            return;
        }
        Items full = Items.of(lanes, opened, false);
        Items brief = Items.of(lanes, opened, true);
        Frame now = frame(lanes, opened);
        KeyFit next = now.presenting() ? fitPresenting(full, brief, text) : fitBesideMenus(full, brief, opened, text);
        // A second line makes the lanes and their text smaller, after which one line could do.
        boolean wasTwo =
                frame.filter(now::equals).isPresent() && fit.orElseThrow().twoLines();
        if (!wasTwo || next.twoLines()) {
            frame = Optional.of(now);
            arrange(next, now.presenting());
        }
        Items shown = fit.orElseThrow().brief() ? brief : full;
        edgeScale.show(shown.edges());
        fillScale.show(new KeyRow(List.of(shown.fill()), 0));
        signs.show(shown.signs());
    }

    private Content content(List<Scene> lanes, double text) {
        return new Content(
                List.of(
                        EdgeKey.of(lanes.get(0), false),
                        ActivationKey.of(lanes.get(0), false),
                        GroupKey.of(lanes, false),
                        GroupKey.widest(lanes, false)),
                title.getText(),
                note.getText(),
                frame(lanes, false),
                edges.getPrefWidth() + fill.getPrefWidth(),
                models.lanes().noteLasts(),
                text);
    }

    private Frame frame(List<Scene> lanes, boolean opened) {
        return new Frame(
                getWidth(),
                display.presentingProperty().get(),
                opened,
                lanes.get(0).history().recording().data(),
                edges.getValue());
    }

    private KeyFit fitBesideMenus(Items full, Items brief, boolean opened, double text) {
        double gap = GAP * text;
        double menus = opened
                ? subject.prefWidth(-1) + gap
                : edges.getPrefWidth() + fill.getPrefWidth() + BUTTON * text + 3 * gap;
        double labels = 0;
        if (!opened) {
            for (String label : List.of(edgesLabel.getText(), fillLabel.getText(), merge.getText())) {
                labels += widthOf(label, text) + gap;
            }
        }
        double lasting = models.lanes().noteLasts() ? TextWidth.of(note.getText(), bold(text)) + 2 * gap : 0;
        double room = getWidth() - 2 * PADDING * text;
        return KeyFit.of(room, labels, parts(full, menus + lasting, gap), parts(brief, menus + lasting, gap));
    }

    private static KeyFit.Parts parts(Items items, double before, double gap) {
        double scales = items.edges().width() + items.fill().width() + 2 * gap;
        return new KeyFit.Parts(before + scales, items.widestSigns() + 2);
    }

    private KeyFit fitPresenting(Items full, Items brief, double text) {
        double gap = GAP * text;
        double around = TextWidth.of(title.getText(), bold(TITLE * text)) + 2 * gap;
        for (String hint : HINTS) {
            around += widthOf(words.get(hint), text) + HINT_GAP * text;
        }
        double room = getWidth() - 2 * PADDING_PRESENTING * text;
        KeyFit fit = KeyFit.of(room, 0, parts(full, around, gap), parts(brief, around, gap));
        if (!fit.twoLines()) {
            return fit;
        }
        // The title and the hints have the first line for themselves.
        return KeyFit.inTwoLines(room, 0, inOne(parts(full, 0, gap)), inOne(parts(brief, 0, gap)));
    }

    private static KeyFit.Parts inOne(KeyFit.Parts parts) {
        return new KeyFit.Parts(0, parts.first() + parts.second());
    }

    private static Lettering bold(double size) {
        return Lettering.of(size, Ink.rgb(0)).bold();
    }

    private static double widthOf(String text, double size) {
        return TextWidth.of(text, Lettering.of(size, Ink.rgb(0)));
    }

    private void arrange(KeyFit next, boolean presenting) {
        labelled.set(next.labelled());
        List<Node> scales = List.of(edgesLabel, edges, edgeScale.view, fillLabel, fill, fillScale.view, merge);
        List<Node> above = new ArrayList<>(List.of(title, subject));
        List<Node> below = new ArrayList<>();
        (presenting && next.twoLines() ? below : above).addAll(scales);
        (next.twoLines() ? below : above).add(signs.view);
        if (next.twoLines()) {
            above.add(space);
        }
        above.addAll(List.of(note, hints));
        fit = Optional.of(next);
        if (!first.getChildren().equals(above)) {
            second.getChildren().clear();
            first.getChildren().setAll(above);
            second.getChildren().setAll(below);
            getChildren().setAll(next.twoLines() ? List.of(first, second) : List.of(first));
        }
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
