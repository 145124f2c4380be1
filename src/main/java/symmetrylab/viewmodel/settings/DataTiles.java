package symmetrylab.viewmodel.settings;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.samples.SamplesPicture;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSources;
import symmetrylab.viewmodel.Background;

/** The available data, each with a picture of its samples. */
public final class DataTiles {

    /** The kinds listed first. */
    private static final List<String> FIRST =
            List.of("xor", "blobs", "circle", "moons", "spiral", "checkerboard", "iris", "digits");

    private final Background background;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<Map<String, DataSet>> samples = new ReadOnlyObjectWrapper<>(Map.of());
    private boolean asked;

    /**
     * Draws and reads samples in {@code background}; {@code failed} receives exceptions, which are faults of the
     * program.
     */
    public DataTiles(Background background, Consumer<Exception> failed) {
        this.background = background;
        this.failed = failed;
    }

    /** The kinds that have a picture, the most used first. */
    public static List<String> kinds() {
        return SampleSources.BUILT_IN.stream()
                .map(SampleSource::kind)
                .sorted(Comparator.comparingInt(kind -> FIRST.contains(kind) ? FIRST.indexOf(kind) : FIRST.size()))
                .toList();
    }

    /** The samples by kind, empty until {@linkplain #ask requested} and ready. */
    public ReadOnlyObjectProperty<Map<String, DataSet>> samplesProperty() {
        return samples.getReadOnlyProperty();
    }

    /** Requests the samples, once. */
    public void ask() {
        if (!asked) {
            asked = true;
            background.run(DataTiles::load, samples::set, failed);
        }
    }

    private static Map<String, DataSet> load() throws Exception {
        Map<String, DataSet> all = new HashMap<>();
        for (SampleSource source : SampleSources.BUILT_IN) {
            all.put(source.kind(), DataSource.load(DataSpec.of(source), new FolderTexts(Path.of(""))));
        }
        return Map.copyOf(all);
    }

    /** The picture of a kind; absent until its samples are ready. */
    public Optional<Figure> picture(String kind, Palette palette) {
        return Optional.ofNullable(samples.get().get(kind)).map(data -> new SamplesPicture(data, palette));
    }
}
