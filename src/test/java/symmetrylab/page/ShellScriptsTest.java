package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.testing.Browser;

/** Checks the scripts of the live page, and runs the one that draws. */
@Tag("once")
class ShellScriptsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/symmetrylab/page");

    /** The script of the worker stands beside the compiler's runtime, in an element of its own. */
    private static final String WORKER = "worker.js";

    private static final int MOST_LINES = 500;

    /** Draws on a canvas that writes down what is done to it. */
    private static final String DRAW = """
            async function script(list) {
                const log = [];
                const context = new Proxy({}, {
                    get: (all, name) => (...values) => log.push(`${name}(${values.filter(v => typeof v !== 'object' || Array.isArray(v)).join(' ')})`),
                    set: (all, name, value) => log.push(`${name}=${value}`) > 0,
                });
                globalThis.window ??= {devicePixelRatio: 1};
                globalThis.ImageData = class {
                    constructor(columns, rows) {
                        this.data = new Proxy([], {set: (all, i, value) => log.push(`${i}:${value}`) > 0});
                    }
                };
                const element = {width: 0, height: 0, style: {}, getContext: () => context};
                globalThis.document ??= {};
                const original = document.createElement;
                document.createElement = () => element;
                draw(element, {width: 200, height: 100, zoom: 1, list});
                document.createElement = original;
                return log.slice(log.indexOf('lineJoin=round') + 1).join('\\n');
            }
            """;

    @TempDir
    private Path folder;

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    @Test
    void every_script_is_in_the_list_once() throws IOException {
        List<String> names = scripts().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals(WORKER))
                .toList();
        assertThat(Files.readAllLines(SCRIPTS.resolve("scripts.txt"))).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void no_script_is_long_or_asks_for_a_network() throws IOException {
        for (Path script : scripts()) {
            assertThat(Files.readAllLines(script)).as(script.toString()).hasSizeLessThan(MOST_LINES);
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContain("fetch(", "XMLHttpRequest", "import(", "WebSocket", "sendBeacon");
        }
    }

    @Test
    void each_command_of_a_picture_is_done_to_the_canvas() throws IOException {
        Optional<Browser> browser = Browser.find();
        assumeTrue(browser.isPresent(), "there is no Node from 22 on and no Chromium here, so nothing is drawn");
        Ink red = Ink.rgb(0xFF0000);
        Ink half = Ink.rgb(0x0000FF).withAlpha(0.2);
        Figure figure = (pen, width, height) -> {
            pen.line(1, 2, 3.5, -4, Stroke.solid(red, 2.5).dashed(4, 2));
            pen.circle(50, 60, 7, Stroke.solid(half, 1));
            pen.fill(
                    symmetrylab.figure.draw.Path.builder()
                            .moveTo(1, 1)
                            .curveTo(2, 2, 3, 3, 4, 4)
                            .lineTo(5, 1)
                            .close()
                            .build(),
                    red);
            pen.grid(10, 20, 30, 40, InkGrid.of(1, 2, (row, column) -> column == 0 ? red : half));
            pen.area(5, 6, 70, 80, (on, w, h) -> on.rectangle(0, 0, w, h, 3, half));
            pen.text("x → ½", 9, 8, Lettering.of(12, red).bold().centered());
        };
        String done = browser.orElseThrow().runPlain(List.of("draw.js"), DRAW, DrawList.of(figure, 200, 100), folder);
        assertThat(done.lines().map(String::strip))
                .containsExactly(
                        "beginPath()",
                        "moveTo(1 2)",
                        "lineTo(3.5 -4)",
                        "strokeStyle=rgb(255,0,0)",
                        "lineWidth=2.5",
                        "setLineDash(4,2)",
                        "stroke()",
                        "beginPath()",
                        "arc(50 60 7 0 6.283185307179586)",
                        "strokeStyle=rgba(0,0,255,0.2)",
                        "lineWidth=1",
                        "setLineDash()",
                        "stroke()",
                        "beginPath()",
                        "moveTo(1 1)",
                        "bezierCurveTo(2 2 3 3 4 4)",
                        "lineTo(5 1)",
                        "closePath()",
                        "fillStyle=rgb(255,0,0)",
                        "fill()",
                        "0:255",
                        "1:0",
                        "2:0",
                        "3:255",
                        "4:0",
                        "5:0",
                        "6:255",
                        "7:51",
                        "putImageData(0 0)",
                        "imageSmoothingEnabled=false",
                        "drawImage(10 20 30 40)",
                        "save()",
                        "translate(5 6)",
                        "beginPath()",
                        "rect(0 0 70 80)",
                        "clip()",
                        "beginPath()",
                        "roundRect(0 0 70 80 3)",
                        "fillStyle=rgba(0,0,255,0.2)",
                        "fill()",
                        "restore()",
                        "textAlign=center",
                        "fillStyle=rgb(255,0,0)",
                        "font=600 12px Inter, system-ui, sans-serif",
                        "fillText(x → ½ 9 " + baseline() + ")");
    }

    /** A text whose middle is at 8 stands so far down. */
    private static double baseline() {
        return Math.floor((8 + Lettering.of(12, Ink.rgb(0)).capitalHeight() / 2) * 256 + 0.5) / 256;
    }
}
