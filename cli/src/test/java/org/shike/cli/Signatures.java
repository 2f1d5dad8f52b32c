// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What the public methods and constructors of a class show in their signatures. */
final class Signatures {
  private Signatures() {}

  static ArchCondition<JavaClass> notShow(String foreignPackage) {
    return new ArchCondition<>("not show " + foreignPackage) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
            .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(unit -> shownBy(unit).anyMatch(name -> name.startsWith(foreignPackage)))
            .forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit.getFullName())));
      }
    };
  }

  private static Stream<String> shownBy(JavaCodeUnit unit) {
    return Stream.of(
            Stream.of(unit.getRawReturnType()),
            unit.getRawParameterTypes().stream(),
            unit.getExceptionTypes().stream())
        .flatMap(types -> types)
        .map(JavaClass::getName);
  }
}
