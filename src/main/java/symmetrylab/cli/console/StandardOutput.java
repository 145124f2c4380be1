package symmetrylab.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A stream of results in UTF-8 that knows why writing failed, which a {@link PrintStream} does not say. */
final class StandardOutput extends PrintStream {

    private final Remembering out;

    /** Prints to {@code out}, which {@link #flush()} flushes too. */
    StandardOutput(OutputStream out) {
        this(new Remembering(out));
    }

    private StandardOutput(Remembering out) {
        super(out, false, StandardCharsets.UTF_8);
        this.out = out;
    }

    /** Why writing first failed; absent if the system gave no reason, or nothing failed. */
    Optional<String> reason() {
        return Optional.ofNullable(out.failure).map(IOException::getMessage);
    }

    private static final class Remembering extends OutputStream {

        private final OutputStream out;
        private volatile IOException failure;

        Remembering(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw remembered(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw remembered(e);
            }
        }

        private IOException remembered(IOException e) {
            if (failure == null) {
                failure = e;
            }
            return e;
        }
    }
}
