@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Runs Shike with a Java 21 or later.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem Text is UTF-8.
chcp 65001 > nul
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Dfile.encoding=UTF-8 %SHIKE_JAVA_OPTIONS% -jar "%~dp0..\lib\shike.jar" %*
exit /b %ERRORLEVEL%
