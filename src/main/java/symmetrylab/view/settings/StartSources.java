package symmetrylab.view.settings;

import java.nio.file.Path;
import java.util.function.Consumer;
import symmetrylab.viewmodel.settings.StartValues;
import symmetrylab.viewmodel.settings.WeightsViewModel;

/**
 * Where the details of a lane's start get weights that are listed one by one.
 *
 * @param values those with which lanes start now
 * @param files reads them from files
 * @param choose asks for such a file and passes it on, unless the user cancels
 */
record StartSources(StartValues values, WeightsViewModel files, Consumer<Consumer<Path>> choose) {}
