package symmetrylab.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Python of the machine that has a library. */
public final class Python {

    private static final List<String> NAMES = List.of("python3", "/usr/bin/python3", "python");

    /** Runs scripts, one after the other, and writes what each prints into a file beside it. */
    private static final String DRIVER = """
            import contextlib, runpy, sys
            for script in sys.argv[1:]:
                with open(script + ".out", "w", encoding="utf-8", newline="") as out:
                    with contextlib.redirect_stdout(out):
                        runpy.run_path(script, run_name="__main__")
            """;

    private final String command;

    private Python(String command) {
        this.command = command;
    }

    /** One that can import {@code library}; absent if there is none. */
    public static Optional<Python> with(String library) {
        return NAMES.stream()
                .filter(name -> exitOf(List.of(name, "-c", "import " + library), Path.of(".")) == 0)
                .findFirst()
                .map(Python::new);
    }

    /**
     * What each script prints, all in one process.
     *
     * @throws AssertionError if one fails
     */
    public List<String> run(List<Path> scripts) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command, "-W", "error", "-c", DRIVER));
        scripts.forEach(script -> arguments.add(script.toString()));
        Path folder = scripts.get(0).getParent();
        if (exitOf(arguments, folder) != 0) {
            throw new AssertionError(Files.readString(errors(folder)));
        }
        List<String> printed = new ArrayList<>();
        for (Path script : scripts) {
            printed.add(Files.readString(Path.of(script + ".out")));
        }
        return printed;
    }

    private static Path errors(Path folder) {
        return folder.resolve("python-errors.txt");
    }

    private static int exitOf(List<String> arguments, Path folder) {
        try {
            Path errors = folder.toString().equals(".") ? Files.createTempFile("python", ".txt") : errors(folder);
            Process process = new ProcessBuilder(arguments)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(errors.toFile())
                    .start();
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
                Files.write(errors, "it takes too long".getBytes(StandardCharsets.UTF_8));
            }
            return ended ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            // There is no program of this name.
            return -1;
        }
    }
}
