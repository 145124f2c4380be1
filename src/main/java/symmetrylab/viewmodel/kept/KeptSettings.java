package symmetrylab.viewmodel.kept;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.analysis.curvature.Hessian;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;
import symmetrylab.viewmodel.export.KeptExports;

/**
 * The remembered settings of the window.
 *
 * @param window its place; absent if unknown
 * @param theme its colours
 * @param lessMotion whether things jump instead of moving
 * @param open whether foldable parts are open, by name; parts not named have their default
 * @param plots the words for the chosen plots; empty if none were chosen yet
 * @param planes the features, from 0, of chosen planes, by the names of all features
 * @param eigenvectors the ranks of the two eigenvectors on whose plane the loss is shown
 * @param plotsShare the share of the height of networks and plots that the plots have; empty for the usual one
 * @param exports remembered choices of exports
 * @param recent the files used last, the last one first
 * @param others fields unknown to this version, kept for versions that know them
 */
record KeptSettings(
        Optional<WindowPlace> window,
        Theme theme,
        boolean lessMotion,
        Map<String, Boolean> open,
        List<String> plots,
        Map<String, PlaneFeatures> planes,
        EigenPair eigenvectors,
        OptionalDouble plotsShare,
        KeptExports exports,
        List<Path> recent,
        List<Member> others) {

    static final KeptSettings DEFAULT = new KeptSettings(
            Optional.empty(),
            Theme.LIGHT,
            false,
            Map.of(),
            List.of(),
            Map.of(),
            EigenPair.USUAL,
            OptionalDouble.empty(),
            KeptExports.NONE,
            List.of(),
            List.of());

    private static final List<String> FIELDS = List.of(
            "format",
            "window",
            "theme",
            "less_motion",
            "open",
            "plots",
            "planes",
            "eigenvectors",
            "plots_share",
            "exports",
            "recent");

    private static final int MAX_ENTRIES = 100;

    KeptSettings {
        open = Map.copyOf(open);
        plots = List.copyOf(plots);
        planes = Map.copyOf(planes);
        recent = List.copyOf(recent);
        others = List.copyOf(others);
    }

    /**
     * The result of reading settings.
     *
     * @param settings the settings, with defaults for those that could not be read
     * @param whole whether all could be read
     */
    record Reading(KeptSettings settings, boolean whole) {}

    /** Reads a text of {@link #text}, as far as possible. */
    static Reading read(String text) {
        try {
            if (!text.isBlank()
                    && text.length() <= JsonTree.MAX_CHARACTERS
                    && JsonTree.parse("", text) instanceof JsonObject root
                    && root.find("format").isPresent()) {
                return new Fields(root).reading();
            }
        } catch (SpecException notJson) {
            // Other texts that hold no settings end here too.
        }
        return new Reading(DEFAULT, false);
    }

    /** The settings as text. */
    String text() {
        JsonBuilder root = new JsonBuilder().put("format", 1);
        window.ifPresent(place -> root.put("window", json(place)));
        root.put("theme", theme.word()).put("less_motion", lessMotion);
        JsonBuilder parts = new JsonBuilder();
        open.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        root.put("open", parts).put("plots", plots);
        JsonBuilder pairs = new JsonBuilder();
        planes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(plane -> pairs.put(
                        plane.getKey(),
                        List.of(JsonBuilder.number((long) plane.getValue().across()), JsonBuilder.number((long)
                                plane.getValue().up()))));
        root.put("planes", pairs);
        root.put("eigenvectors", List.of(JsonBuilder.number((long) eigenvectors.across()), JsonBuilder.number((long)
                eigenvectors.up())));
        plotsShare.ifPresent(share -> root.put("plots_share", share));
        root.put("exports", exports.json());
        root.put("recent", recent.stream().map(Path::toString).toList());
        others.forEach(member -> root.put(member.name(), member.value()));
        return JsonPrinter.print(root.build());
    }

    private static JsonBuilder json(WindowPlace place) {
        return new JsonBuilder()
                .put("x", place.area().x())
                .put("y", place.area().y())
                .put("width", place.area().width())
                .put("height", place.area().height())
                .put("maximized", place.maximized());
    }

    /** The fields of an object; one that cannot be read counts as absent. */
    private static final class Fields {

        private final JsonObject root;
        private boolean whole = true;

        Fields(JsonObject root) {
            this.root = root;
        }

        Reading reading() {
            KeptSettings settings = new KeptSettings(
                    window(),
                    Stream.of(Theme.values())
                            .filter(theme ->
                                    theme.word().equals(text(root.find("theme")).orElse("")))
                            .findFirst()
                            .orElse(DEFAULT.theme()),
                    flag(root, "less_motion"),
                    open(),
                    texts("plots"),
                    planes(),
                    eigenvectors(),
                    plotsShare(),
                    exports(),
                    texts("recent").stream()
                            .flatMap(path -> path(path).stream())
                            .toList(),
                    root.members().stream()
                            .filter(member -> !FIELDS.contains(member.name()))
                            .toList());
            return new Reading(settings, whole);
        }

        private Optional<WindowPlace> window() {
            Optional<JsonValue> value = root.find("window");
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (!(value.get() instanceof JsonObject place)) {
                whole = false;
                return Optional.empty();
            }
            List<Double> sides = Stream.of("x", "y", "width", "height")
                    .flatMap(name -> number(place.find(name)).stream())
                    .toList();
            if (sides.size() < 4 || sides.get(2) <= 0 || sides.get(3) <= 0) {
                whole = false;
                return Optional.empty();
            }
            return Optional.of(new WindowPlace(
                    new WindowPlace.Area(sides.get(0), sides.get(1), sides.get(2), sides.get(3)),
                    flag(place, "maximized")));
        }

        private Map<String, Boolean> open() {
            Map<String, Boolean> open = new LinkedHashMap<>();
            Optional<JsonValue> value = root.find("open");
            if (value.isPresent() && value.get() instanceof JsonObject parts) {
                parts.members().stream()
                        .limit(MAX_ENTRIES)
                        .forEach(part -> open.put(part.name(), flag(parts, part.name())));
            } else {
                whole &= value.isEmpty();
            }
            return open;
        }

        private Map<String, PlaneFeatures> planes() {
            Map<String, PlaneFeatures> planes = new LinkedHashMap<>();
            Optional<JsonValue> value = root.find("planes");
            if (value.isPresent() && value.get() instanceof JsonObject pairs) {
                pairs.members().stream().limit(MAX_ENTRIES).forEach(pair -> {
                    Optional<PlaneFeatures> plane = plane(pair.value());
                    whole &= plane.isPresent();
                    plane.ifPresent(features -> planes.put(pair.name(), features));
                });
            } else {
                whole &= value.isEmpty();
            }
            return planes;
        }

        private Optional<PlaneFeatures> plane(JsonValue pair) {
            if (!(pair instanceof JsonArray list)) {
                return Optional.empty();
            }
            List<Double> features = list.items().stream()
                    .flatMap(item -> number(Optional.of(item)).stream())
                    .filter(feature -> feature >= 0 && feature < DataSpec.MAX_FEATURES && feature == Math.rint(feature))
                    .distinct()
                    .toList();
            return features.size() == 2 && list.items().size() == 2
                    ? Optional.of(new PlaneFeatures(
                            features.get(0).intValue(), features.get(1).intValue()))
                    : Optional.empty();
        }

        private EigenPair eigenvectors() {
            Optional<JsonValue> value = root.find("eigenvectors");
            List<Double> ranks = value.isPresent() && value.get() instanceof JsonArray list
                    ? list.items().stream()
                            .flatMap(item -> number(Optional.of(item)).stream())
                            .filter(rank -> Math.abs(rank) <= Hessian.MAX_PARAMETERS && rank == Math.rint(rank))
                            .filter(rank -> rank != 0)
                            .distinct()
                            .toList()
                    : List.of();
            whole &= value.isEmpty() || ranks.size() == 2;
            return ranks.size() == 2
                    ? new EigenPair(ranks.get(0).intValue(), ranks.get(1).intValue())
                    : DEFAULT.eigenvectors();
        }

        private OptionalDouble plotsShare() {
            Optional<Double> share = number(root.find("plots_share")).filter(found -> found > 0 && found < 1);
            whole &= share.isPresent() || root.find("plots_share").isEmpty();
            return share.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        }

        private KeptExports exports() {
            Optional<JsonValue> value = root.find("exports");
            Optional<KeptExports> exports = value.flatMap(KeptExports::read);
            whole &= value.isEmpty() || exports.isPresent();
            return exports.orElse(DEFAULT.exports());
        }

        private List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            Optional<JsonValue> value = root.find(name);
            if (value.isPresent() && value.get() instanceof JsonArray list) {
                list.items().stream().limit(MAX_ENTRIES).forEach(item -> text(Optional.of(item))
                        .ifPresent(texts::add));
            } else {
                whole &= value.isEmpty();
            }
            return texts;
        }

        private Optional<Path> path(String text) {
            try {
                return Optional.of(Path.of(text)).filter(Path::isAbsolute);
            } catch (InvalidPathException ofAnotherSystem) {
                whole = false;
                return Optional.empty();
            }
        }

        private Optional<String> text(Optional<JsonValue> value) {
            Optional<String> text = value.filter(JsonString.class::isInstance)
                    .map(JsonString.class::cast)
                    .map(JsonString::text);
            whole &= value.isEmpty() || text.isPresent();
            return text;
        }

        private boolean flag(JsonObject object, String name) {
            Optional<JsonValue> value = object.find(name);
            whole &= value.isEmpty() || value.get() instanceof JsonBoolean;
            return value.filter(found -> found instanceof JsonBoolean flag && flag.value())
                    .isPresent();
        }

        private Optional<Double> number(Optional<JsonValue> value) {
            return value.filter(JsonNumber.class::isInstance)
                    .map(found -> Double.valueOf(((JsonNumber) found).text()))
                    .filter(number -> Double.isFinite(number));
        }
    }
}
