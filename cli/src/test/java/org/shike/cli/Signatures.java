// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What the public members of a class show in their signatures, type arguments included. */
final class Signatures {
  private Signatures() {}

  /** Of a package; one type of it may be shown. */
  static ArchCondition<JavaClass> notShow(String foreignPackage, String allowed) {
    return new ArchCondition<>("not show " + foreignPackage) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMembers().stream()
            .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(member -> shows(member, foreignPackage, allowed))
            .forEach(
                member -> events.add(SimpleConditionEvent.violated(member, member.getFullName())));
      }
    };
  }

  private static boolean shows(JavaMember member, String foreignPackage, String allowed) {
    return member.getAllInvolvedRawTypes().stream()
        .filter(type -> !type.getFullName().equals(allowed))
        .anyMatch(type -> type.getPackageName().startsWith(foreignPackage));
  }
}
