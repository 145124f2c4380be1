package symmetrylab.view.window;

import java.nio.file.Path;

/** The commands that keys and the buttons at the top can give to the window. */
interface Actions {

    void open();

    /** Opens {@code file}; reports a failure. */
    void open(Path file);

    /** Opens the link in the clipboard; reports a failure. */
    void paste();

    void save();

    void saveAs();

    void export();

    void toggleTheme();

    /** Presses what has the focus in the lessons, else runs the experiment or goes on. */
    void enterLesson();

    /** Leaves the open lesson, else the lessons. */
    void leaveLesson();

    /** Opens or closes the teacher's notes on the open lesson. */
    void toggleNotes();

    /** Shows or hides the shipped experiments. */
    void toggleGallery();

    /** Shows or hides the sheet of keys. */
    void toggleKeys();

    void showEvents();

    /** Presses the button that has the focus, or opens the list that has it. */
    void pressFocused();

    /**
     * Ends one thing, the most urgent first: picking a neuron, a message, the work on an initialization map, the selection in
     * the network graphs, presenting.
     */
    void escape();

    /** Opens or closes the details of the selection. */
    void toggleInspector();

    /** Moves the keyboard focus into a network graph. */
    void focusGraph();

    /** Nudges the selected weight or bias by the chosen size, up or {@code down}. */
    void nudge(boolean down);

    /** Zooms the network graphs about their middle. */
    void zoomGraph(double factor);

    /** Makes the plots higher by so many strokes of a key, lower if negative. */
    void growPlots(int strokes);

    /** Shows the whole network graphs again. */
    void showWholeGraph();

    /** Moves the keyboard focus into the search for claims. */
    void searchClaims();

    /** Presses the button that has the focus; else goes on with the chosen claim: opens it, or runs the open one. */
    void enterClaim();

    /** Leaves the search, else the open claim, else the claims. */
    void leaveClaim();
}
