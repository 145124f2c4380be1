/** The trained lanes, and what is selected, opened and shown in them. Knows nothing of the inspector. */
package symmetrylab.viewmodel.lane;
