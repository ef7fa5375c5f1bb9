package io.sdr.examples.department.rules;

import io.sdr.core.team.RoleId;

/**
 * By which scheme a role is paid.
 *
 * @param role the role
 * @param scheme the name of the scheme
 */
public record SchemeOfRole(RoleId role, String scheme) {}
