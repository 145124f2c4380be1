package symmetrylab.view.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.Spacing;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.PartWord;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.Tips;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.export.Derived;
import symmetrylab.viewmodel.export.ExportChoice;
import symmetrylab.viewmodel.export.ExportText;
import symmetrylab.viewmodel.export.FileFormat;
import symmetrylab.viewmodel.export.PictureFinish;
import symmetrylab.viewmodel.export.PictureSize;
import symmetrylab.viewmodel.export.Showing;
import symmetrylab.words.Words;

/** The choices of an export; only those that its format has are shown. */
final class OptionsForm extends ScrollPane {

    private static final double ARROW = 40;
    private static final int LONGEST_EVERY = 10_000_000;

    private final ExportChoice choice;
    private final Words words;
    private final FormGrid form = new FormGrid();
    private final HBox formats = new HBox();
    private final Choice<PictureSize> size;
    private final ValueField<PictureSize> typedSize;
    private final HBox sizes = new HBox();
    private final HBox holds = new HBox();
    private final FlowPane page = new FlowPane();
    private final Separator belowPage = new Separator();
    private final Choice<Layout> layout;
    private final List<Runnable> refreshers = new ArrayList<>();
    private final ValueField<Double> scale;
    private final ValueField<FrameSteps> range;
    private final ValueField<Long> step;
    private final Label stepName = new Label();
    private final ValueField<Optional<Integer>> every;
    private final Choice<Integer> count;
    private final ValueField<Long> typedCount;
    private final HBox counts = new HBox();
    private final Choice<Integer> rate;
    private final ValueField<Double> first;
    private final ValueField<Double> hold;
    private final ValueField<Long> plays;
    private final Node theme;
    private final Node pages;
    private final Node showing;
    private final ValueField<NetworkPart> part;
    private final Label partName = new Label();
    private final HBox parts = new HBox();
    private final ValueField<OptionalInt> sample;
    private final CheckBox phases;
    private final CheckBox storyboard;
    private final TextField licence = new TextField();
    private final Node spacing;
    private final GridPane figures = new GridPane();
    private final Map<FigureKind, CheckBox> figureBoxes = new EnumMap<>(FigureKind.class);
    private final LiveForm controls;
    private final ValueField<String> url;
    private final CheckBox large;
    private final CheckBox transparent;

    OptionsForm(ExportChoice choice, Words words) {
        this.choice = choice;
        this.words = words;
        Readers readers = new Readers(words);
        ExportText text = new ExportText(words);
        size = new Choice<>("export-size", PictureSize.USUAL, PictureSize::toString, chosen -> choice.sizeProperty()
                .set(Optional.of(chosen)));
        typedSize =
                new ValueField<>("export-typed-size", text::size, PictureSize::toString, typed -> choice.sizeProperty()
                        .set(Optional.of(typed)));
        layout = new Choice<>(
                "export-layout",
                List.of(Layout.values()),
                value -> words.get("export.layout." + value.word()),
                choice::choose);
        theme = segments(
                "export-theme",
                List.of(Theme.values()),
                value -> words.get("theme." + value.word()),
                choice.themeProperty()::get,
                choice.themeProperty()::set);
        scale = new ValueField<>(
                "export-scale",
                readers.number(1, PictureFinish.MAX_SCALE),
                Readers::write,
                value -> finish(now -> now.withScale(value)));
        large = box("export-large", "export.large", on -> page(now -> now.withLargeText(on)));
        transparent = box("export-transparent", "export.transparent", on -> page(now -> now.withTransparent(on)));
        pages = segments(
                "export-pages",
                List.of(false, true),
                several -> words.get(several ? "export.pages.several" : "export.pages.one"),
                choice.severalProperty()::get,
                choice::chooseSeveral);
        showing = segments(
                "export-show",
                List.of(Showing.values()),
                value -> words.get("export.show." + value.word()),
                choice.showingProperty()::get,
                choice.showingProperty()::set);
        part = new ValueField<>(
                "export-part",
                typed -> text.part(typed, choice.derivation()::canBeOf),
                value -> PartWord.of(value).orElse(""),
                value -> derived(now -> now.of(value)));
        sample = new ValueField<>(
                "export-sample",
                typed -> typed.isBlank()
                        ? OptionalInt.empty()
                        : OptionalInt.of(Math.toIntExact(
                                readers.whole(1, choice.derivation().samples()).read(typed) - 1)),
                value -> value.isPresent() ? Integer.toString(value.getAsInt() + 1) : "",
                value -> derived(now -> now.of(value)));
        sample.setPromptText(words.get("export.sample.usual"));
        storyboard = box("export-storyboard", "export.storyboard", choice::chooseStoryboard);
        licence.setId("export-licence");
        licence.setPromptText(words.get("export.licence.example"));
        licence.textProperty().addListener((property, old, typed) -> finish(now -> now.withLicence(typed)));
        phases = box("export-phases", "export.phases.moving", choice.phasesProperty()::set);
        spacing = segments(
                "export-spacing",
                List.of(Spacing.values()),
                value -> words.get("export.spacing." + value.word()),
                () -> choice.rangeProperty().get().spacing(),
                value -> range(now -> new ExportChoice.Range(now.from(), now.to(), now.count(), value)));
        count = new Choice<>("export-count", ExportChoice.COUNTS, String::valueOf, this::count);
        typedCount = new ValueField<>(
                "export-typed-count",
                readers.whole(2, ExportChoice.MAX_COUNT),
                String::valueOf,
                value -> count(Math.toIntExact(value)));
        range = new ValueField<>(
                "export-range",
                typed -> text.range(typed, choice.lastStep()),
                ExportText::range,
                typed -> range(now -> new ExportChoice.Range(typed.from(), typed.to(), now.count(), now.spacing())));
        step = new ValueField<>(
                "export-step",
                typed -> readers.whole(0, choice.lastStep()).read(typed),
                String::valueOf,
                value -> choice.stepProperty().set(Math.toIntExact(value)));
        rate = new Choice<>(
                "export-rate",
                ExportChoice.RATES,
                value -> words.get("export.aSecond", value),
                choice.rateProperty()::set);
        first = seconds("export-first", readers, (now, value) -> now.withFirst(value));
        hold = seconds("export-hold", readers, (now, value) -> now.withHold(value));
        plays = new ValueField<>(
                "export-plays",
                readers.whole(0, PictureFinish.MAX_PLAYS),
                String::valueOf,
                value -> finish(now -> now.withPlays(Math.toIntExact(value))));
        controls = new LiveForm(choice, words);
        url = new ValueField<>("export-url", text::url, Function.identity(), value -> choice.liveProperty()
                .set(choice.liveProperty().get().withUrl(value)));
        url.setPromptText(words.get("export.url.example"));
        every = new ValueField<>(
                "export-every",
                typed -> typed.isBlank()
                        ? Optional.empty()
                        : Optional.of(
                                Math.toIntExact(readers.whole(1, LONGEST_EVERY).read(typed))),
                value -> value.map(String::valueOf).orElse(""),
                choice.everyProperty()::set);
        every.setPromptText(words.get("export.every.usual"));
        getStyleClass().add("export-form-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(build());
        choice.purposeProperty().addListener(property -> offerFormats());
        choice.formatProperty().addListener(property -> offerFormats());
        offerFormats();
    }

    private interface SecondsChange {
        PictureFinish apply(PictureFinish now, double seconds);
    }

    private ValueField<Double> seconds(String id, Readers readers, SecondsChange change) {
        return new ValueField<>(
                id,
                readers.number(0, PictureFinish.MAX_HOLD),
                Readers::write,
                value -> finish(now -> change.apply(now, value)));
    }

    private FormGrid build() {
        form.row(words.get("export.format"), formats);
        form.row(words.get("export.layout"), layout);
        form.row(words.get("export.size"), typedAndChosen(sizes, typedSize, size, "export.size", "export.size.usual"));
        form.row(words.get("export.scale"), scale);
        form.row(words.get("export.theme"), theme);
        page.getChildren().addAll(large, transparent);
        page.getStyleClass().add("export-boxes");
        form.row(words.get("export.page"), page);
        form.row(belowPage);
        FlowPane lanes = new FlowPane();
        lanes.getStyleClass().add("export-boxes");
        List<RunHistory> histories = choice.lanes().histories();
        for (int i = 0; i < histories.size(); i++) {
            String name =
                    VisibleText.of(histories.get(i).recording().plan().spec().name());
            lanes.getChildren().add(box(name, "export-lane" + i, choice.laneProperty(i)));
        }
        form.row(words.get("export.lanes"), lanes);
        figures.getStyleClass().add("export-figures");
        for (FigureKind figure : ExportChoice.offeredFigures()) {
            figureBoxes.put(
                    figure,
                    box(words.get("plot." + figure.word()), "export-" + figure.word(), choice.figureProperty(figure)));
        }
        form.row(showing);
        form.row(figures);
        part.setPrefColumnCount(7);
        part.setAccessibleText(words.get("export.part.tip"));
        partName.setId("export-part-name");
        partName.setLabelFor(part);
        partName.setWrapText(true);
        parts.getChildren().addAll(part, partName);
        parts.getStyleClass().add("tight-row");
        parts.setAlignment(Pos.CENTER_LEFT);
        form.row(words.get("export.part"), parts);
        form.row(words.get("export.sample"), sample);
        form.row(words.get("export.phases"), phases);
        form.row(new Separator());
        form.row(controls);
        form.row(words.get("export.url"), url);
        form.row(words.get("export.pages.label"), pages);
        form.row(words.get("export.onOnePage"), storyboard);
        form.row(stepName, step);
        form.row(spacing);
        form.row(
                words.get("export.count"),
                typedAndChosen(counts, typedCount, count, "export.count", "export.count.usual"));
        form.row(words.get("export.ofSteps"), range);
        form.row(words.get("export.rate"), rate);
        form.row(words.get("export.holds"), createHolds());
        form.row(words.get("export.plays"), plays);
        form.row(words.get("export.licence"), licence);
        form.row(words.get("export.every"), every);
        Tips.give(part, words.get("export.part.tip"));
        Tips.give(sample, words.get("export.sample.tip"));
        Tips.give(first, words.get("export.first.tip"));
        Tips.give(hold, words.get("export.hold.tip"));
        Tips.give(plays, words.get("export.plays.tip"));
        Tips.give(licence, words.get("export.licence.tip"));
        Tips.give(url, words.get("export.url.tip"));
        Tips.give(every, words.get("export.every.tip"));
        form.getStyleClass().add("export-form");
        return form;
    }

    private HBox createHolds() {
        holds.getStyleClass().add("tight-row");
        holds.setAlignment(Pos.CENTER_LEFT);
        for (ValueField<Double> field : List.of(first, hold)) {
            field.setPrefColumnCount(3);
            HBox.setHgrow(field, Priority.ALWAYS);
            Label label = new Label(words.get(field == first ? "export.first" : "export.hold"));
            label.setLabelFor(field);
            label.setMinWidth(USE_PREF_SIZE);
            field.setAccessibleText(words.get(field == first ? "export.first.tip" : "export.hold.tip"));
            holds.getChildren().addAll(field, label);
        }
        return holds;
    }

    /** A field to type a value, and beside it the arrow that opens the usual ones. */
    private HBox typedAndChosen(HBox row, TextField typed, Choice<?> usual, String key, String usualKey) {
        row.getChildren().addAll(typed, usual);
        row.getStyleClass().add("tight-row");
        HBox.setHgrow(typed, Priority.ALWAYS);
        typed.setPrefColumnCount(7);
        typed.setAccessibleText(words.get(key));
        usual.setMinWidth(ARROW);
        usual.setMaxWidth(ARROW);
        usual.setAccessibleText(words.get(usualKey));
        return row;
    }

    private <T> Node segments(
            String id, List<T> values, Function<T, String> name, Supplier<T> now, Consumer<T> chosen) {
        SegmentedButton segments = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        segments.setToggleGroup(group);
        for (T value : values) {
            ToggleButton button = new ToggleButton(name.apply(value));
            button.setId(id + "-" + value.toString().toLowerCase(Locale.ROOT));
            button.setAccessibleText(name.apply(value));
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(value);
            });
            segments.getButtons().add(button);
            refreshers.add(() -> {
                if (value.equals(now.get())) {
                    button.setSelected(true);
                }
            });
        }
        HBox row = new HBox(segments);
        row.setFillHeight(false);
        return row;
    }

    private CheckBox box(String id, String key, Consumer<Boolean> chosen) {
        CheckBox box = new CheckBox(words.get(key));
        box.setId(id);
        box.setOnAction(event -> chosen.accept(box.isSelected()));
        return box;
    }

    private static CheckBox box(String text, String id, BooleanProperty chosen) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setMnemonicParsing(false);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private void finish(UnaryOperator<PictureFinish> change) {
        choice.finishProperty().set(change.apply(choice.finishProperty().get()));
    }

    private void page(UnaryOperator<PageStyle> change) {
        choice.pageProperty().set(change.apply(choice.pageProperty().get()));
    }

    private void derived(UnaryOperator<Derived> change) {
        choice.derivation()
                .derivedProperty()
                .set(change.apply(choice.derivation().derivedProperty().get()));
    }

    private void count(int frames) {
        range(now -> new ExportChoice.Range(now.from(), now.to(), frames, now.spacing()));
    }

    private void range(UnaryOperator<ExportChoice.Range> change) {
        choice.rangeProperty().set(change.apply(choice.rangeProperty().get()));
    }

    /** The figures that can be chosen, in two columns. */
    private void placeFigures() {
        List<CheckBox> offered = figureBoxes.keySet().stream()
                .filter(choice::offers)
                .map(figureBoxes::get)
                .toList();
        if (figures.getChildren().equals(offered)) {
            return;
        }
        figures.getChildren().clear();
        int half = (offered.size() + 1) / 2;
        for (int i = 0; i < offered.size(); i++) {
            figures.add(offered.get(i), i / half, i % half);
        }
    }

    private void offerFormats() {
        FileFormat chosen = choice.formatProperty().get();
        SegmentedButton segments = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        segments.setToggleGroup(group);
        for (FileFormat format : choice.formats()) {
            ToggleButton button = new ToggleButton(words.get("export.format." + format.word()));
            button.setId("export-" + format.word().replace('.', '-'));
            if (format.pictures()) {
                button.setAccessibleText(words.get("file." + format.word()));
            }
            button.setSelected(format.equals(chosen));
            button.setOnAction(event -> {
                button.setSelected(true);
                choice.formatProperty().set(format);
            });
            segments.getButtons().add(button);
        }
        boolean focused = formats.isFocusWithin();
        formats.getChildren().setAll(segments);
        if (focused) {
            // Without its skin it has not put its buttons into the window: they could not take the focus.
            segments.applyCss();
            segments.getButtons().stream()
                    .filter(ToggleButton::isSelected)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    /** Shows what is chosen, and the rows that its format has. */
    void refresh() {
        refreshers.forEach(Runnable::run);
        FileFormat format = choice.formatProperty().get();
        boolean pictures = format.pictures();
        boolean live = choice.isLive();
        boolean several = choice.showsSeveral();
        boolean moving = format.moving();
        PageStyle style = choice.pageProperty().get();
        List<PictureSize> offered = new ArrayList<>(PictureSize.USUAL);
        if (!offered.contains(choice.size())) {
            offered.add(0, choice.size());
        }
        size.offer(offered, choice.size());
        typedSize.show(choice.size());
        layout.show(style.layout());
        large.setSelected(style.largeText());
        transparent.setSelected(style.transparent());
        PictureFinish finish = choice.finishProperty().get();
        scale.show(finish.scale());
        first.show(finish.firstSeconds());
        hold.show(finish.holdSeconds());
        plays.show((long) finish.plays());
        rate.offer(
                ExportChoice.RATES.stream()
                        .filter(each -> each <= format.maxRate())
                        .toList(),
                choice.rate());
        step.show((long) choice.step());
        every.show(choice.everyProperty().get());
        ExportChoice.Range chosen = choice.range();
        count.offer(ExportChoice.COUNTS, chosen.frames());
        typedCount.show((long) chosen.frames());
        range.show(FrameSteps.every(chosen.from(), chosen.to(), Math.max(1, chosen.to() - chosen.from())));
        for (Node row : List.of(sizes, layout, theme, page)) {
            form.showRow(row, pictures && !live);
        }
        form.showRow(formats, choice.formats().size() > 1);
        form.showRow(belowPage, !live);
        form.showRow(controls, live);
        controls.refresh();
        form.showRow(url, live);
        url.show(choice.liveProperty().get().url());
        form.showRow(scale, format.can(FileFormat.Ability.SCALE));
        FormGrid.setShown(transparent, format.can(FileFormat.Ability.TRANSPARENCY));
        form.showRow(showing, pictures && !live);
        Showing shown = choice.showingProperty().get();
        form.showRow(figures, pictures && (live || shown == Showing.FIGURES));
        placeFigures();
        boolean derives = pictures && !live && shown == Showing.DERIVATION;
        form.showRow(parts, derives);
        form.showRow(sample, derives);
        part.show(choice.derivation().derivedProperty().get().part());
        sample.show(choice.derivation().derivedProperty().get().sample());
        partName.setText(choice.derivation().name(choice.chosenLanes(), words));
        form.showRow(phases, shown == Showing.STEP && pictures && !live && format.content() != FileFormat.Content.STEP);
        phases.setSelected(choice.phasesProperty().get());
        phases.setText(words.get(moving ? "export.phases.moving" : "export.phases.pages"));
        form.showRow(storyboard, choice.canBeStoryboard());
        storyboard.setSelected(choice.showsStoryboard());
        form.showRow(
                pages,
                format.content() == FileFormat.Content.PAGES && !choice.showsStoryboard()
                        || moving && choice.showsPhases());
        form.showRow(licence, pictures);
        if (!licence.isFocused()) {
            licence.setText(finish.licence().orElse(""));
        }
        form.showRow(step, pictures && !several);
        stepName.setText(words.get(live ? "export.startStep" : "export.step"));
        for (Node row : List.of(spacing, counts, range)) {
            form.showRow(row, several);
        }
        form.showRow(rate, choice.hasRate());
        form.showRow(holds, format.can(FileFormat.Ability.TIMES));
        form.showRow(plays, format.can(FileFormat.Ability.PLAYS));
        form.showRow(every, !pictures);
    }
}
