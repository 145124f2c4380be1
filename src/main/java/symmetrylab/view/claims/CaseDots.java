package symmetrylab.view.claims;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.ClaimResult;

/** A dot for each case that counts, filled where the claim holds; a bar if there are many. */
final class CaseDots extends Pane {

    private static final int MOST_DOTS = 20;
    private static final int IN_ROW = 10;
    private static final double PITCH = 12;
    private static final double RADIUS = 4.2;

    CaseDots(ClaimResult result) {
        getStyleClass().addAll("case-dots", VerdictSign.styleClass(result.verdict()));
        List<CaseResult> counted = result.counted();
        if (counted.size() > MOST_DOTS) {
            addBar(result.held() / (double) counted.size());
        } else {
            addDots(counted);
        }
        setMouseTransparent(true);
    }

    private void addDots(List<CaseResult> counted) {
        int rows = (counted.size() + IN_ROW - 1) / IN_ROW;
        // Of two rows both are equally long.
        int inRow = (counted.size() + rows - 1) / rows;
        for (int i = 0; i < counted.size(); i++) {
            Circle dot = new Circle((i % inRow + 0.5) * PITCH, (i / inRow + 0.5) * PITCH, RADIUS);
            dot.getStyleClass().add(counted.get(i).holds() ? "case-holds" : "case-fails");
            getChildren().add(dot);
        }
        fix(inRow * PITCH, rows * PITCH);
    }

    private void addBar(double share) {
        double width = IN_ROW * PITCH;
        Pane track = new Pane();
        track.getStyleClass().add("case-track");
        track.resizeRelocate(0, 0, width, PITCH);
        Pane filled = new Pane();
        filled.getStyleClass().add("case-fill");
        filled.resizeRelocate(0, 0, Math.rint(share * width), PITCH);
        track.setManaged(false);
        filled.setManaged(false);
        filled.setVisible(share > 0);
        getChildren().addAll(track, filled);
        fix(width, PITCH);
    }

    private void fix(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }
}
