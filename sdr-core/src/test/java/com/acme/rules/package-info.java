/** What a vendor outside the library writes: a kind of policy, policies of that kind, and their wording. */
@NullMarked
package com.acme.rules;

import org.jspecify.annotations.NullMarked;
