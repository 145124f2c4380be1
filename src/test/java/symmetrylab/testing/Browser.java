package symmetrylab.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of the machine that runs WebAssembly with a garbage collector: Node from 22 on, or else Chromium. */
public final class Browser {

    private static final String FOLDER = "/symmetrylab/page/";
    private static final int LEAST_NODE = 22;
    private static final int SECONDS = 180;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*\\s*");
    private static final Pattern ANSWER = Pattern.compile("<pre id=\"answer\" hidden=\"\">([A-Za-z0-9+/=]*)</pre>");

    /** Node does not know {@code window}, and Chromium does not know {@code require}. */
    private static final String NODE = """
            const fs = require('fs');
            const input = fs.readFileSync('input.txt', 'utf8');
            const answer = text => fs.writeFileSync('answer.txt', text);
            """;

    private static final String PROGRAM_IN_NODE = """
            (0, eval)(fs.readFileSync('runtime.js', 'utf8'));
            TeaVM.wasmGC.load(new Int8Array(fs.readFileSync('program.wasm')), {nodejs: true, stackDeobfuscator: {enabled: false}})
                .then(page => answer(script(page.exports, input)));
            """;

    /** The answer is hidden: to lay it out would take longer than all the work. Its parts end at whole groups of three bytes. */
    private static final String PAGE = """
            <!DOCTYPE html><meta charset="utf-8"><pre id="answer" hidden></pre><script>
            %s
            const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
            const input = new TextDecoder().decode(bytes('%s'));
            function answer(text) {
                const encoded = new TextEncoder().encode(text);
                const parts = [];
                for (let i = 0; i < encoded.length; i += 8190) {
                    parts.push(btoa(String.fromCharCode(...encoded.subarray(i, i + 8190))));
                }
                document.getElementById('answer').textContent = parts.join('');
            }
            %s
            </script>
            """;

    private static final String PROGRAM_IN_PAGE = """
            %s
            // Nothing is left for later, so that all is done when the page has been loaded.
            WebAssembly.compile = async (code, options) => new WebAssembly.Module(code, options);
            WebAssembly.instantiate = async (module, imports) => new WebAssembly.Instance(module, imports);
            TeaVM.wasmGC.load(bytes('%s'), {stackDeobfuscator: {enabled: false}})
                .then(page => answer(script(page.exports, input)), e => answer('' + e)).catch(e => answer('' + e));
            """;

    private static final String PLAIN_IN_NODE = "script(input).then(answer);";

    /** A page has not been loaded before all of its frames are, and this one is open until the script has answered. */
    private static final String PLAIN_IN_PAGE = """
            const frame = document.body.appendChild(document.createElement('iframe')).contentDocument;
            frame.open();
            script(input).then(answer, e => answer('' + e)).finally(() => frame.close());
            """;

    /** A page that is not loaded before it shows something. */
    private static final String OPENING = """
            <script>{
            const hold = document.body.appendChild(document.createElement('iframe')).contentDocument;
            hold.open();
            const end = Date.now() + 20000;
            const wait = setInterval(() => {
                if (document.getElementById('still').className !== 'starting' || document.getElementById('still').hidden
                        || Date.now() > end) {
                    clearInterval(wait);
                    hold.close();
                }
            }, 50);
            }</script></body>
            """;

    private final String command;
    private final boolean isNode;

    private Browser(String command, boolean isNode) {
        this.command = command;
        this.isNode = isNode;
    }

    /** Whether the program of the live page is on the class path: Maven puts it there. */
    public static boolean hasProgram() {
        return Browser.class.getResource(FOLDER + "program.wasm") != null;
    }

    /** One of this machine; absent if there is none. */
    public static Optional<Browser> find() throws IOException {
        Path printed = Files.createTempFile("browser", ".txt");
        try {
            if (exitOf(List.of("node", "--version"), printed) == 0) {
                Matcher version = VERSION.matcher(Files.readString(printed));
                if (version.matches() && Integer.parseInt(version.group(1)) >= LEAST_NODE) {
                    return Optional.of(new Browser("node", true));
                }
            }
            return chromium(printed);
        } finally {
            Files.delete(printed);
        }
    }

    /** One that shows pages; absent if there is none. */
    public static Optional<Browser> findChromium() throws IOException {
        Path printed = Files.createTempFile("browser", ".txt");
        try {
            return chromium(printed);
        } finally {
            Files.delete(printed);
        }
    }

    private static Optional<Browser> chromium(Path printed) {
        for (String name : List.of("chromium", "google-chrome", "chromium-browser")) {
            if (exitOf(List.of(name, "--version"), printed) == 0) {
                return Optional.of(new Browser(name, false));
            }
        }
        return Optional.empty();
    }

    /**
     * What a script returns that uses the program of the live page.
     *
     * @param script a function in JavaScript {@code script(page, input)} that returns a text
     * @param folder an empty one
     * @throws AssertionError if it fails
     */
    public String run(String script, String input, Path folder) throws IOException {
        if (isNode) {
            Files.write(folder.resolve("runtime.js"), resource("runtime.js"));
            Files.write(folder.resolve("program.wasm"), resource("program.wasm"));
            return inNode(script, PROGRAM_IN_NODE, input, folder);
        }
        String program = Base64.getEncoder().encodeToString(resource("program.wasm"));
        return inChromium(script, PROGRAM_IN_PAGE.formatted(text("runtime.js"), program), input, folder);
    }

    /**
     * What a script returns that needs no program, only files of the live page's own JavaScript.
     *
     * @param files names of those files, such as {@code link.js}
     * @param script an asynchronous function in JavaScript {@code script(input)} that returns a text
     * @param folder an empty one
     * @throws AssertionError if it fails
     */
    public String runPlain(List<String> files, String script, String input, Path folder) throws IOException {
        StringBuilder scripts = new StringBuilder("'use strict';\n");
        for (String file : files) {
            scripts.append(text(file));
        }
        scripts.append(script);
        return isNode
                ? inNode(scripts.toString(), PLAIN_IN_NODE, input, folder)
                : inChromium(scripts.toString(), PLAIN_IN_PAGE, input, folder);
    }

    private String inNode(String script, String call, String input, Path folder) throws IOException {
        Files.writeString(folder.resolve("input.txt"), input);
        Files.writeString(folder.resolve("run.cjs"), script + NODE + call);
        Path said = folder.resolve("said.txt");
        if (exitOf(List.of(command, "run.cjs"), said) != 0) {
            throw new AssertionError(Files.readString(said));
        }
        return Files.readString(folder.resolve("answer.txt"));
    }

    private String inChromium(String script, String call, String input, Path folder) throws IOException {
        Path page = folder.resolve("page.html");
        String encoded = Base64.getEncoder().encodeToString(input.getBytes(StandardCharsets.UTF_8));
        Files.writeString(page, PAGE.formatted(script, encoded, call));
        String text = document(page, folder);
        Matcher answer = ANSWER.matcher(text);
        if (!answer.find()) {
            throw new AssertionError("the browser did not answer: " + text);
        }
        return new String(Base64.getDecoder().decode(answer.group(1)), StandardCharsets.UTF_8);
    }

    /**
     * The document of a live page once it shows more than that it starts; of a browser that {@link #findChromium} found.
     *
     * @param page its text
     * @param folder an empty one
     * @throws AssertionError if the browser fails
     */
    public String opened(String page, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), page.replace("</body>", OPENING));
        return document(file, folder);
    }

    private String document(Path page, Path folder) throws IOException {
        Path said = folder.resolve("said.txt");
        List<String> arguments = List.of(
                command,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page.toUri().toString());
        int exit = exitOf(arguments, said);
        if (exit != 0) {
            throw new AssertionError("the browser ended with " + exit + ": " + Files.readString(said));
        }
        return Files.readString(said);
    }

    private static String text(String name) throws IOException {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Browser.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        }
    }

    /** The exit code of a program that runs in the folder of {@code said}, the file for what it prints. */
    private static int exitOf(List<String> arguments, Path said) {
        try {
            Process process = new ProcessBuilder(arguments)
                    .directory(said.toAbsolutePath().getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            // There is no program of this name.
            return -1;
        }
    }

    @Override
    public String toString() {
        return command;
    }
}
