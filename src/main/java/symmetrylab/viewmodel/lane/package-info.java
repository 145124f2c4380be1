/** The trained lanes, and their selection, open step and display. Knows nothing of the inspector. */
package symmetrylab.viewmodel.lane;
