/** What people say about initialization, in place of the experiment: the list of claims. */
package symmetrylab.view.claims;
