package symmetrylab.viewmodel.export;

import java.util.Optional;

/**
 * What an export will take, estimated from parts really made.
 *
 * @param bytes the size of the file
 * @param seconds the time to make it
 * @param beginning the beginning of a text; absent for pictures
 */
public record ExportEstimate(long bytes, double seconds, Optional<String> beginning) {}
