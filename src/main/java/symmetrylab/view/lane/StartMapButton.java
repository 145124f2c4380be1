package symmetrylab.view.lane;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.lane.StartMapsViewModel;
import symmetrylab.viewmodel.lane.StartMapsViewModel.Work;
import symmetrylab.words.Words;

/** Stops the work on initialization maps, goes on with it, or makes coarse maps finer: whichever there is to do. */
final class StartMapButton extends Button {

    private final StartMapsViewModel maps;
    private final Words words;
    private boolean wanted;

    StartMapButton(StartMapsViewModel maps, Words words) {
        this.maps = maps;
        this.words = words;
        setId("start-map-work");
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(event -> act());
        maps.workProperty().addListener((property, old, now) -> follow());
        follow();
    }

    /** Says whether a map is shown. */
    void show(boolean now) {
        wanted = now;
        follow();
    }

    private void follow() {
        Work work = maps.workProperty().get();
        boolean shown = wanted && work != Work.NONE;
        setVisible(shown);
        setManaged(shown);
        if (shown) {
            setText(words.get(
                    switch (work) {
                        case RUNNING -> "plots.starts.stop";
                        case STOPPED -> "plots.starts.goOn";
                        case COARSE, NONE -> "plots.starts.finer";
                    }));
            Tips.give(
                    this,
                    words.get(
                            switch (work) {
                                case RUNNING -> "plots.starts.stop.tip";
                                case STOPPED -> "plots.starts.goOn.tip";
                                case COARSE, NONE -> "plots.starts.finer.tip";
                            }));
        }
    }

    private void act() {
        switch (maps.workProperty().get()) {
            case RUNNING -> maps.stop();
            case STOPPED -> maps.goOn();
            case COARSE -> maps.refine();
            case NONE -> {
                // It became as fine as can be just now.
            }
        }
    }
}
