package symmetrylab.viewmodel.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.nn.Experiment;
import symmetrylab.words.Text;

/** How the window exports: writes files, whole or not at all, and tells what they take. */
public interface Exporter {

    /** The formats that can be written. */
    List<FileFormat> formats();

    /** Typesets the equations of its pictures. */
    FormulaSetter formulas();

    /** Why {@code format} cannot hold {@code experiment}; absent if it can. */
    Optional<Text> refusal(FileFormat format, Experiment experiment);

    /**
     * Writes the file, or the folder.
     *
     * @param done receives the number of finished parts
     * @param cancelled polled for whether to give up
     * @return the size in bytes; absent if cancelled: then nothing is written
     * @throws IOException if it cannot be written; its text names the file and the reason
     */
    OptionalLong export(ExportOrder order, Path file, IntConsumer done, BooleanSupplier cancelled) throws IOException;

    /**
     * Estimates the file from parts of it that are made and thrown away.
     *
     * @param name of the file
     * @param cancelled polled for whether to give up
     * @return absent if cancelled
     * @throws IOException if nothing can be written
     */
    Optional<ExportEstimate> estimate(ExportOrder order, String name, BooleanSupplier cancelled) throws IOException;
}
