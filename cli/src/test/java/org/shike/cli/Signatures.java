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

  static ArchCondition<JavaClass> notShow(String foreignPackage) {
    return new ArchCondition<>("not show " + foreignPackage) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMembers().stream()
            .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(member -> shows(member, foreignPackage))
            .forEach(
                member -> events.add(SimpleConditionEvent.violated(member, member.getFullName())));
      }
    };
  }

  private static boolean shows(JavaMember member, String foreignPackage) {
    return member.getAllInvolvedRawTypes().stream()
        .anyMatch(type -> type.getPackageName().startsWith(foreignPackage));
  }
}
