package symmetrylab.viewmodel.export;

import java.nio.file.Path;
import symmetrylab.figure.page.LiveSettings;

/**
 * What a live page has besides its pictures.
 *
 * @param settings what it offers
 * @param folder the folder that the paths of its data are relative to
 */
public record LiveFinish(LiveSettings settings, Path folder) {}
