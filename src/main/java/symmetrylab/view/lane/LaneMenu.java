package symmetrylab.view.lane;

import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Icons;
import symmetrylab.viewmodel.lane.AlignmentsViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** The menu at a lane's name: rename, copy, move and remove it, align it, or add another. */
final class LaneMenu extends MenuButton {

    static final String STYLE_CLASS = "lane-menu";

    private final int lane;

    /** {@code rename} lets the user type another name. */
    LaneMenu(ExperimentViewModel experiment, AlignmentsViewModel alignments, int lane, Runnable rename, Words words) {
        this.lane = lane;
        Icons.dress(this, MaterialDesignD.DOTS_VERTICAL, words.get("lane.menu"));
        getStyleClass().addAll(STYLE_CLASS, "flat", "no-arrow");
        setId("lane" + lane + "-menu");
        MenuItem copy = item("copy", words.get("lane.copy"), () -> experiment.copyRun(lane));
        MenuItem left = item("left", words.get("lane.left"), () -> experiment.moveRun(lane, -1));
        MenuItem right = item("right", words.get("lane.right"), () -> experiment.moveRun(lane, 1));
        MenuItem add = item("add", words.get("lane.add"), experiment::addRun);
        MenuItem remove = item("remove-it", words.get("lane.remove"), () -> experiment.removeRun(lane));
        CheckMenuItem align = new CheckMenuItem();
        align.setId("lane" + lane + "-align");
        align.setOnAction(event -> alignments.toggle(lane));
        getItems()
                .addAll(
                        item("rename", words.get("lane.rename"), rename),
                        copy,
                        left,
                        right,
                        new SeparatorMenuItem(),
                        align,
                        new SeparatorMenuItem(),
                        add,
                        remove);
        setOnShowing(event -> {
            boolean aligned = alignments.isChosen(lane);
            Optional<Text> whyNot = aligned ? Optional.empty() : alignments.whyNot(lane);
            align.setSelected(aligned);
            align.setDisable(whyNot.isPresent());
            align.setText(whyNot.map(reason -> words.say(Text.of("lane.align.not", reason)))
                    .orElseGet(() -> words.get("lane.align")));
            copy.setDisable(!experiment.canAddRun());
            add.setDisable(!experiment.canAddRun());
            left.setDisable(!experiment.canMoveRun(lane, -1));
            right.setDisable(!experiment.canMoveRun(lane, 1));
            remove.setDisable(!experiment.canRemoveRun());
        });
    }

    /** Names the lane in the menu's text for screen readers. */
    void show(String name, Words words) {
        setAccessibleText(words.get("lane.menu.of", VisibleText.of(name)));
    }

    private MenuItem item(String what, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId("lane" + lane + "-" + what);
        item.setOnAction(event -> action.run());
        return item;
    }
}
