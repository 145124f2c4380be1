package symmetrylab.data;

import java.util.List;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.SampleSource.Gate;
import symmetrylab.spec.SampleSource.GateKind;

/** The truth tables of the 2-input gates. */
final class Gates {

    private Gates() {}

    static DataSet samples(Gate gate) {
        double low = gate.coding().off();
        double[][] inputs = {{low, low}, {low, 1}, {1, low}, {1, 1}};
        double[][] targets = new double[4][1];
        for (int i = 0; i < 4; i++) {
            targets[i][0] = isOn(gate.gate(), i >= 2, i % 2 == 1) ? 1 : 0;
        }
        return new DataSet(Mat.of(inputs), Mat.of(targets), TargetKind.BINARY, List.of("x1", "x2"), List.of("y"));
    }

    private static boolean isOn(GateKind kind, boolean a, boolean b) {
        return switch (kind) {
            case AND -> a && b;
            case OR -> a || b;
            case NAND -> !(a && b);
            case XOR -> a != b;
            case XNOR -> a == b;
        };
    }
}
