/** Markets that are nothing but a flow: solved exactly as a transport problem. */
@NullMarked
package org.duijie.core.match.internal.flow;

import org.jspecify.annotations.NullMarked;
