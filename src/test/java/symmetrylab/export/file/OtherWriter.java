package symmetrylab.export.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program of its own that writes one file or folder and is not done until its input ends. */
final class OtherWriter {

    private static final String FOLDER = "folder";

    private OtherWriter() {}

    /** Writes the file or folder that the second argument names; says so in the middle of it. */
    public static void main(String... arguments) throws IOException {
        byte[] content = "other".getBytes(StandardCharsets.UTF_8);
        if (arguments[0].equals(FOLDER)) {
            WholeFolder.of(Path.of(arguments[1]), file -> true).write(out -> {
                out.write("other.txt", content);
                waitForEnd();
            });
            return;
        }
        WholeFile.write(Path.of(arguments[1]), out -> {
            out.write(content);
            out.flush();
            waitForEnd();
        });
    }

    private static void waitForEnd() throws IOException {
        System.out.println("half");
        while (System.in.read() >= 0) {
            continue;
        }
    }

    /** Lets another process write {@code file}, and returns in the middle of it. */
    static Process begin(Path file) throws IOException {
        return begin("file", file);
    }

    /** Lets another process write a folder that replaces any other, and returns in the middle of it. */
    static Process beginFolder(Path folder) throws IOException {
        return begin(FOLDER, folder);
    }

    private static Process begin(String kind, Path file) throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xshare:auto",
                        OtherWriter.class.getName(),
                        kind,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (program.inputReader(StandardCharsets.UTF_8).readLine() == null) {
            throw new IOException("the other program ended early");
        }
        return program;
    }
}
