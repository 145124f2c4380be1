package symmetrylab.viewmodel.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.LiveControl;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.page.Spacing;
import symmetrylab.figure.scene.PartWord;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;

/**
 * Writes the choices of an export as JSON and reads them back. What cannot be read, as another version wrote it or a hand
 * changed it, stays as it is.
 *
 * @param choice the choices
 * @param figures those of pictures unless others are chosen
 * @param theme the colours unless others are chosen
 */
record ExportMemo(ExportChoice choice, List<FigureKind> figures, Theme theme) {

    /** What is chosen for any experiment: nothing that is as it is anyway, no lane, no step and no text of this one. */
    JsonObject ofPurpose() {
        JsonBuilder memo = common();
        memo.putUnless(choice.figures().equals(usualFigures()), "figures", words(choice.figures()));
        Theme now = choice.themeProperty().get();
        memo.putUnless(now == usualTheme(), "theme", now.word());
        return memo.build();
    }

    /** All that is chosen, to be given a name. */
    JsonObject whole() {
        JsonBuilder memo =
                new JsonBuilder().put("purpose", choice.purposeProperty().get().word());
        common().build().members().forEach(member -> memo.put(member.name(), member.value()));
        PageStyle page = choice.pageProperty().get();
        memo.put("figures", words(choice.figures()))
                .put("theme", choice.themeProperty().get().word())
                .put("url", choice.liveProperty().get().url());
        page.title().ifPresent(title -> memo.put("title", title));
        page.caption().ifPresent(caption -> memo.put("caption", caption));
        List<String> lanes = choice.laneNames(choice.chosenLanes());
        Derived derived = choice.derivation().derivedProperty().get();
        if (choice.showingProperty().get() == Showing.DERIVATION) {
            PartWord.of(derived.part()).ifPresent(word -> memo.put("part", word));
            derived.sample().ifPresent(sample -> memo.put("sample", sample + 1));
        }
        memo.putUnless(lanes.size() == choice.lanes().histories().size(), "lanes", lanes);
        ExportChoice.Range range = choice.range();
        memo.putUnless(
                range.from() == 0 && range.to() == choice.lastStep(), "steps", List.of(range.from(), range.to()));
        return memo.build();
    }

    private JsonBuilder common() {
        PageStyle page = choice.pageProperty().get();
        PictureFinish finish = choice.finishProperty().get();
        JsonBuilder memo = new JsonBuilder()
                .put("format", choice.formatProperty().get().word())
                .put("show", choice.showingProperty().get().word())
                .put("phases", choice.phasesProperty().get())
                .put("several", choice.severalProperty().get())
                .put("layout", page.layout().word())
                .put("storyboard", page.storyboard())
                .put("large_text", page.largeText())
                .put("transparent", page.transparent())
                .put("frames", choice.rangeProperty().get().count())
                .put("spacing", choice.rangeProperty().get().spacing().word())
                .put("fps", choice.rateProperty().get())
                .put("scale", finish.scale())
                .put("hold_first", finish.firstSeconds())
                .put("hold", finish.holdSeconds())
                .put("plays", finish.plays());
        choice.sizeProperty().get().ifPresent(size -> memo.put("size", List.of(size.width(), size.height())));
        finish.licence().ifPresent(line -> memo.put("licence", line));
        choice.everyProperty().get().ifPresent(every -> memo.put("every", every));
        LiveSettings live = choice.liveProperty().get();
        return memo.put("lock", controls(live, LiveControl.Use.LOCKED))
                .put("hide", controls(live, LiveControl.Use.HIDDEN));
    }

    private static List<String> words(List<FigureKind> figures) {
        return figures.stream().map(FigureKind::word).toList();
    }

    private static List<String> controls(LiveSettings live, LiveControl.Use use) {
        return live.controls(use).stream().map(LiveControl::word).toList();
    }

    /** The colours for the purpose unless others are chosen. */
    Theme usualTheme() {
        return choice.purposeProperty().get().theme().orElse(theme);
    }

    /** The figures for the purpose unless others are chosen. */
    List<FigureKind> usualFigures() {
        return choice.purposeProperty().get() == ExportPurpose.PAGE ? LiveSettings.FIGURES : figures;
    }

    /** Chooses what {@code memo}, which has a name, says, and for the rest what is usual. */
    void applyWhole(JsonObject memo) {
        choice.change(() -> {
            choice.pageProperty()
                    .set(choice.pageProperty().get().withTitle(Optional.empty()).withCaption(Optional.empty()));
            choice.liveProperty().set(LiveSettings.PLAIN);
            IntStream.range(0, choice.lanes().histories().size())
                    .forEach(lane -> choice.laneProperty(lane).set(true));
            ExportChoice.Range range = choice.rangeProperty().get();
            choice.rangeProperty()
                    .set(new ExportChoice.Range(0, choice.lanes().lastStep(), range.count(), range.spacing()));
        });
        apply(memo);
    }

    /** Chooses what {@code memo} says; what it does not say follows the window, or stays. */
    void apply(JsonObject memo) {
        choice.choose(text(memo, "purpose")
                .flatMap(ExportPurpose::find)
                .orElse(choice.purposeProperty().get()));
        choice.change(() -> {
            text(memo, "format")
                    .flatMap(word -> choice.formats().stream()
                            .filter(format -> format.word().equals(word))
                            .findFirst())
                    .ifPresent(choice.formatProperty()::set);
            text(memo, "show").flatMap(Showing::find).ifPresent(choice.showingProperty()::set);
            flag(memo, "phases", choice.phasesProperty()::set);
            flag(memo, "several", choice.severalProperty()::set);
            applyPage(memo);
            applyFinish(memo);
            applyLive(memo);
            applyContent(memo);
            choice.themeProperty()
                    .set(text(memo, "theme").flatMap(ExportMemo::theme).orElse(usualTheme()));
            number(memo, "fps", 1, Frames.MAX_PER_SECOND)
                    .ifPresent(rate -> choice.rateProperty().set(rate));
            choice.everyProperty().set(number(memo, "every", 1, TrainingSpec.MAX_STEPS));
        });
    }

    private void applyPage(JsonObject memo) {
        PageStyle[] page = {choice.pageProperty().get()};
        text(memo, "layout").flatMap(Layout::find).ifPresent(layout -> page[0] = page[0].with(layout));
        flag(memo, "storyboard", on -> page[0] = page[0].withStoryboard(on));
        flag(memo, "large_text", on -> page[0] = page[0].withLargeText(on));
        flag(memo, "transparent", on -> page[0] = page[0].withTransparent(on));
        text(memo, "title").ifPresent(title -> page[0] = page[0].withTitle(Optional.of(title)));
        text(memo, "caption").ifPresent(caption -> page[0] = page[0].withCaption(Optional.of(caption)));
        choice.pageProperty().set(page[0]);
        List<Integer> sides = numbers(memo, "size", Sheet.MIN_PIXELS, Sheet.MAX_PIXELS);
        choice.sizeProperty()
                .set(sides.size() == 2 ? Optional.of(new PictureSize(sides.get(0), sides.get(1))) : Optional.empty());
    }

    private void applyFinish(JsonObject memo) {
        PictureFinish now = choice.finishProperty().get();
        choice.finishProperty()
                .set(new PictureFinish(
                                number(memo, "scale")
                                        .filter(scale -> scale >= 1 && scale <= PictureFinish.MAX_SCALE)
                                        .orElse(now.scale()),
                                number(memo, "plays", 0, PictureFinish.MAX_PLAYS)
                                        .orElse(now.plays()),
                                seconds(memo, "hold_first").orElse(now.firstSeconds()),
                                seconds(memo, "hold").orElse(now.holdSeconds()))
                        .withLicence(text(memo, "licence").orElse("")));
    }

    private void applyLive(JsonObject memo) {
        Map<LiveControl, LiveControl.Use> controls = new EnumMap<>(LiveControl.class);
        controls(memo, "lock").forEach(control -> controls.put(control, LiveControl.Use.LOCKED));
        controls(memo, "hide").forEach(control -> controls.put(control, LiveControl.Use.HIDDEN));
        String url = text(memo, "url")
                .filter(LiveSettings::isUrl)
                .orElse(choice.liveProperty().get().url());
        choice.liveProperty().set(new LiveSettings(controls, url));
    }

    private static List<LiveControl> controls(JsonObject memo, String name) {
        return texts(memo, name).stream()
                .flatMap(word -> LiveControl.find(word).stream())
                .toList();
    }

    private void applyContent(JsonObject memo) {
        List<FigureKind> named = texts(memo, "figures").stream()
                .flatMap(word -> FigureKind.find(word).stream())
                .toList();
        choice.choose(named.isEmpty() ? usualFigures() : named);
        text(memo, "part")
                .flatMap(PartWord::find)
                .filter(choice.derivation()::canBeOf)
                .ifPresent(part -> choice.derivation().derivedProperty().set(new Derived(part, sample(memo))));
        List<String> lanes = texts(memo, "lanes");
        List<String> all = choice.laneNames(
                IntStream.range(0, choice.lanes().histories().size()).boxed().toList());
        if (all.stream().anyMatch(lanes::contains)) {
            for (int i = 0; i < all.size(); i++) {
                choice.laneProperty(i).set(lanes.contains(all.get(i)));
            }
        }
        ExportChoice.Range range = choice.rangeProperty().get();
        List<Integer> steps = numbers(memo, "steps", 0, TrainingSpec.MAX_STEPS);
        boolean whole = steps.size() != 2 || steps.get(0) >= Math.min(steps.get(1), choice.lastStep());
        choice.rangeProperty()
                .set(new ExportChoice.Range(
                        whole ? range.from() : steps.get(0),
                        whole
                                ? range.to()
                                : Math.min(steps.get(1), choice.lanes().lastStep()),
                        number(memo, "frames", 2, ExportChoice.MAX_COUNT).orElse(range.count()),
                        text(memo, "spacing").flatMap(Spacing::find).orElse(range.spacing())));
    }

    private OptionalInt sample(JsonObject memo) {
        return number(memo, "sample", 1, choice.derivation().samples())
                .map(sample -> OptionalInt.of(sample - 1))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Theme> theme(String word) {
        return Stream.of(Theme.values())
                .filter(theme -> theme.word().equals(word))
                .findFirst();
    }

    private static Optional<String> text(JsonObject memo, String name) {
        return memo.find(name)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).text())
                .filter(text -> text.length() <= ExportChoice.MAX_TEXT);
    }

    private static List<String> texts(JsonObject memo, String name) {
        return items(memo, name).stream()
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).text())
                .toList();
    }

    private static List<JsonValue> items(JsonObject memo, String name) {
        return memo.find(name)
                .filter(JsonArray.class::isInstance)
                .map(value -> ((JsonArray) value).items())
                .orElse(List.of());
    }

    private static void flag(JsonObject memo, String name, Consumer<Boolean> taker) {
        memo.find(name)
                .filter(JsonBoolean.class::isInstance)
                .ifPresent(value -> taker.accept(((JsonBoolean) value).value()));
    }

    private static Optional<Double> number(JsonObject memo, String name) {
        return memo.find(name).flatMap(ExportMemo::number);
    }

    private static Optional<Double> number(JsonValue value) {
        return Optional.of(value)
                .filter(JsonNumber.class::isInstance)
                .map(number -> Double.valueOf(((JsonNumber) number).text()));
    }

    private static Optional<Double> seconds(JsonObject memo, String name) {
        return number(memo, name).filter(seconds -> seconds >= 0 && seconds <= PictureFinish.MAX_HOLD);
    }

    private static Optional<Integer> number(JsonObject memo, String name, int min, int max) {
        return number(memo, name).flatMap(number -> whole(number, min, max));
    }

    private static Optional<Integer> whole(double number, int min, int max) {
        return number == Math.rint(number) && number >= min && number <= max
                ? Optional.of((int) number)
                : Optional.empty();
    }

    private static List<Integer> numbers(JsonObject memo, String name, int min, int max) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonValue item : items(memo, name)) {
            number(item).flatMap(number -> whole(number, min, max)).ifPresent(numbers::add);
        }
        return numbers;
    }
}
