package symmetrylab.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.Coding;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.spec.SampleSource.Digits;
import symmetrylab.spec.SampleSource.Gate;
import symmetrylab.spec.SampleSource.Iris;
import symmetrylab.spec.SampleSource.SampledFunction;
import symmetrylab.spec.SampleSource.Table;

/** All sources of samples. */
public final class SampleSources {

    /** Those that need nothing but their name, with their defaults. */
    public static final List<SampleSource> BUILT_IN = builtIn();

    /** The words for all kinds in the experiment file. */
    public static final List<String> KINDS = Stream.concat(
                    BUILT_IN.stream().map(SampleSource::kind), Stream.of(Csv.KIND, Table.KIND))
            .toList();

    private SampleSources() {}

    private static List<SampleSource> builtIn() {
        List<SampleSource> all = new ArrayList<>();
        Arrays.stream(SampleSource.GateKind.values())
                .map(gate -> new Gate(gate, Coding.ZERO_ONE))
                .forEach(all::add);
        Arrays.stream(SampleSource.CloudKind.values()).map(Cloud::ofKind).forEach(all::add);
        Arrays.stream(SampleSource.FunctionKind.values())
                .map(SampledFunction::ofKind)
                .forEach(all::add);
        all.addAll(List.of(new Iris(true), new Digits()));
        return List.copyOf(all);
    }
}
