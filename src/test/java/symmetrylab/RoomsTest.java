package symmetrylab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static symmetrylab.testing.ImportedClasses.PROGRAM;
import static symmetrylab.testing.ImportedClasses.SAMPLES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.testing.ArchitectureRules;

/** Checks which rooms of a package may use which. */
@Tag("sources")
class RoomsTest {

    private static final Path SOURCES = Path.of("src/main/java/symmetrylab");

    private static final ArchitectureRules RULES = new ArchitectureRules("symmetrylab");

    private static final ArchitectureRules SAMPLE_RULES = new ArchitectureRules("symmetrylab.testing.architecture");

    /**
     * A room and the rooms of the same package that it may use.
     *
     * @param name the room with its package, such as {@code figure.plot}; only the package for classes in no room
     * @param rooms the others, such as {@code draw}; "" for classes in no room
     */
    private record Room(String name, List<String> rooms) {

        static Room of(String name, String... rooms) {
            return new Room(name, List.of(rooms));
        }

        String inPackage() {
            int dot = name.indexOf('.');
            return dot < 0 ? name : name.substring(0, dot);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Room> rooms() {
        return List.of(
                Room.of("spec"),
                Room.of("spec.json", ""),
                Room.of("spec.format", "", "json"),
                Room.of("spec.file", "", "json", "format"),
                Room.of("data"),
                Room.of("data.file", ""),
                Room.of("nn"),
                Room.of("nn.file", ""),
                Room.of("nn.settings", ""),
                Room.of("analysis.state"),
                Room.of("analysis.align"),
                Room.of("analysis.derivation"),
                Room.of("analysis.curvature", "state"),
                Room.of("analysis.escape", "state", "curvature"),
                Room.of("analysis.sweep", "state", "escape"),
                Room.of("analysis.plane", "state", "curvature"),
                Room.of("analysis.starts", "state", "sweep"),
                Room.of("analysis.history", "state", "escape", "sweep"),
                Room.of("claims"),
                Room.of("claims.trial", ""),
                Room.of("claims.start", "", "trial"),
                Room.of("claims.watch", "", "trial"),
                Room.of("claims.seeds", "", "trial", "watch"),
                Room.of("claims.said", "", "trial", "start", "watch", "seeds"),
                Room.of("claims.shown", ""),
                Room.of("lesson.prose"),
                Room.of("lesson", "prose"),
                Room.of("lesson.file", "", "prose"),
                Room.of("lesson.measure", "", "prose"),
                Room.of("lesson.report", "", "prose", "measure"),
                Room.of("figure.draw"),
                Room.of("figure.raster", "draw"),
                Room.of("figure.vector", "draw"),
                Room.of("figure.svg", "draw", "vector"),
                Room.of("figure.scales", "draw"),
                Room.of("figure.scene", "draw", "scales"),
                Room.of("figure.output", "draw", "scales", "scene"),
                Room.of("figure.network", "draw", "scales", "scene", "output"),
                Room.of("figure.lane", "draw"),
                Room.of("figure.plot", "draw", "scales", "scene"),
                Room.of("figure.starts", "draw", "scales", "scene", "plot"),
                Room.of("figure.curvature", "draw", "scales", "scene", "plot"),
                Room.of("figure.function", "draw", "scales", "scene", "output", "plot"),
                Room.of("figure.samples", "draw"),
                Room.of("figure.predict", "draw"),
                Room.of("figure.card", "draw", "network", "output", "scales", "scene"),
                Room.of("figure.claim", "draw", "plot"),
                Room.of("figure.formula", "draw", "scene", "network"),
                Room.of("figure.step", "draw", "scales", "scene", "network", "output", "lane"),
                Room.of(
                        "figure.page",
                        "draw",
                        "scales",
                        "scene",
                        "network",
                        "output",
                        "plot",
                        "step",
                        "formula",
                        "starts",
                        "curvature",
                        "function",
                        "lane"),
                Room.of("export.file"),
                Room.of("export.image"),
                Room.of("export.frames", "file", "image"),
                Room.of("export.gif", "file", "image", "frames"),
                Room.of("export.apng", "file", "image", "frames"),
                Room.of("export.mp4", "file", "image", "frames"),
                Room.of("export.vector"),
                Room.of("export.pptx", "file", "image", "frames", "apng", "vector"),
                Room.of("export.svg", "file", "image", "vector"),
                Room.of("export.pdf", "file", "image", "vector"),
                Room.of("export.tikz", "file", "image", "vector"),
                Room.of("export.numbers", "file"),
                Room.of("export.source", "file"),
                Room.of("export.html", "file", "vector"),
                Room.of(
                        "export", "file", "image", "frames", "gif", "svg", "pdf", "tikz", "numbers", "source", "apng",
                        "mp4", "pptx", "html"),
                Room.of("viewmodel"),
                Room.of("viewmodel.claims", ""),
                Room.of("viewmodel.lesson", ""),
                Room.of("viewmodel.settings", ""),
                Room.of("viewmodel.lane", ""),
                Room.of("viewmodel.kept", "", "settings", "export"),
                Room.of("viewmodel.timeline", "", "lane"),
                Room.of("viewmodel.inspector", "", "settings", "lane", "timeline"),
                Room.of("viewmodel.export", "", "lane"),
                Room.of("viewmodel.window", "", "claims", "export", "lesson", "settings", "kept", "lane", "timeline"),
                Room.of("view.paint"),
                Room.of("view.control"),
                Room.of("view.claims", "control", "paint"),
                Room.of("view.settings", "control", "paint"),
                Room.of("view.lane", "control", "paint"),
                Room.of("view.lesson", "control", "paint", "lane"),
                Room.of("view.inspector", "control", "paint", "lane"),
                Room.of("view.timeline", "control"),
                Room.of("view.export", "control", "paint"),
                Room.of(
                        "view.window",
                        "export",
                        "control",
                        "paint",
                        "claims",
                        "lesson",
                        "settings",
                        "lane",
                        "inspector",
                        "timeline"),
                Room.of("cli.console"),
                Room.of("cli.table"),
                Room.of("cli.run", "console", "table"),
                Room.of("cli.sweep", "console", "table", "run"),
                Room.of("cli.claims", "console", "table"),
                Room.of("cli.lessons", "console", "table"),
                Room.of("cli.export", "console", "lessons"),
                Room.of("cli", "console", "table", "run", "sweep", "claims", "lessons", "export"),
                Room.of("app.store"),
                Room.of("app", "store"));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_sub_package_uses_only_those_it_may(Room room) {
        RULES.roomMayOnlyUse(room.inPackage(), room.name(), room.rooms()).check(PROGRAM);
    }

    @Test
    void every_room_has_its_rule() throws IOException {
        assertThat(rooms().stream().map(Room::name).filter(name -> name.contains(".")))
                .containsExactlyInAnyOrderElementsOf(roomsOnDisk());
    }

    @Test
    void rooms_have_no_cycles() {
        RULES.noCyclesOfRooms().check(PROGRAM);
    }

    @Test
    void every_rule_of_rooms_can_fail() {
        assertThatThrownBy(() -> SAMPLE_RULES
                        .roomMayOnlyUse("figure", "figure.draw", List.of())
                        .check(SAMPLES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NeedsAPlot");
        assertThatThrownBy(() -> SAMPLE_RULES.noCyclesOfRooms().check(SAMPLES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NeedsAPen");
    }

    @Test
    void every_package_and_room_says_what_it_is_for() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(Files::isDirectory).filter(folder -> !folder.equals(SOURCES)))
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static Set<String> roomsOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES, 2)) {
            return files.filter(Files::isDirectory)
                    .map(SOURCES::relativize)
                    .filter(folder -> folder.getNameCount() == 2)
                    .map(folder -> folder.getName(0) + "." + folder.getName(1))
                    .collect(Collectors.toSet());
        }
    }
}
