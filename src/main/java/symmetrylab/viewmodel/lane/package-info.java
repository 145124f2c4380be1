/** The trained lanes, what of them is selected, opened and shown. Knows nothing of the inspector. */
package symmetrylab.viewmodel.lane;
