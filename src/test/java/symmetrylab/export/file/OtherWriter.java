package symmetrylab.export.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program of its own that writes one file. */
final class OtherWriter {

    private OtherWriter() {}

    /** Writes the file that the argument names. */
    public static void main(String... arguments) throws IOException {
        WholeFile.write(Path.of(arguments[0]), out -> out.write("other".getBytes(StandardCharsets.UTF_8)));
    }

    /** Lets another process write {@code file}, and returns its exit code. */
    static int write(Path file) throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xshare:auto",
                        OtherWriter.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        try {
            return program.waitFor();
        } catch (InterruptedException e) {
            program.destroyForcibly();
            throw new IOException(e);
        }
    }
}
