package symmetrylab.spec;

import java.util.List;
import symmetrylab.spec.OptimizerSpec.Adagrad;
import symmetrylab.spec.OptimizerSpec.Adam;
import symmetrylab.spec.OptimizerSpec.Rmsprop;
import symmetrylab.spec.OptimizerSpec.Sgd;

/** All update rules. */
public final class OptimizerSpecs {

    /** Each kind with its defaults. */
    public static final List<OptimizerSpec> KINDS =
            List.of(Sgd.DEFAULT, Rmsprop.DEFAULT, Adagrad.DEFAULT, Adam.DEFAULT);

    private OptimizerSpecs() {}

    /** The rule of this kind with its defaults. */
    public static OptimizerSpec ofKind(String kind) {
        return KINDS.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
