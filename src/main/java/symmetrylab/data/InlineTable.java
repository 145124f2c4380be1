package symmetrylab.data;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.SampleSource.Table;

/** The samples written in the experiment file itself. */
final class InlineTable {

    private InlineTable() {}

    static DataSet samples(Table table) {
        Mat targets = table.targets();
        return new DataSet(
                table.inputs(),
                targets,
                kindOf(targets),
                numbered("x", table.inputs().columns()),
                targets.columns() == 1 ? List.of("y") : numbered("y", targets.columns()));
    }

    /** Binary for one column of 0 and 1, one-hot for rows with a single 1 among zeros, else real. */
    static TargetKind kindOf(Mat targets) {
        boolean zerosAndOnes = true;
        boolean oneHot = targets.columns() > 1;
        for (int i = 0; i < targets.rows(); i++) {
            int ones = 0;
            for (int j = 0; j < targets.columns(); j++) {
                double value = targets.get(i, j);
                zerosAndOnes = zerosAndOnes && (value == 0 || value == 1);
                ones += value == 1 ? 1 : 0;
            }
            oneHot = oneHot && ones == 1;
        }
        if (!zerosAndOnes) {
            return TargetKind.REAL;
        } else if (targets.columns() == 1) {
            return TargetKind.BINARY;
        }
        return oneHot ? TargetKind.ONE_HOT : TargetKind.REAL;
    }

    /** Names such as x1, x2. */
    static List<String> numbered(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }
}
