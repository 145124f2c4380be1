@echo off
rem Runs Maven: an installed one of 3.8 or newer, else the pinned one, fetched once from Apache's archive and checked.
rem MVNW_ARCHIVE names a copy of the archive on this machine, which is then taken instead of the download.
rem Why not the generated script: src/site/markdown/decisions/0002-own-maven-wrapper.md
setlocal EnableDelayedExpansion
set "here=%~dp0"
for /f "usebackq eol=# tokens=1,* delims==" %%a in ("%here%.mvn\wrapper\maven-wrapper.properties") do set "%%a=%%b"

where mvn >nul 2>nul
if not errorlevel 1 (
    for /f "tokens=3" %%v in ('mvn --version 2^>nul ^| findstr /c:"Apache Maven"') do set "version=%%v"
    for /f "tokens=1,2 delims=." %%m in ("!version!") do (
        if %%m gtr 3 goto installed
        if %%m equ 3 if %%n geq 8 goto installed
    )
)

set "store=%USERPROFILE%\.m2\wrapper"
set "maven=%store%\apache-maven-%mavenVersion%"
if exist "%maven%\bin\mvn.cmd" goto pinned
if not exist "%store%" mkdir "%store%"
set "work=%store%\download-%RANDOM%%RANDOM%"
mkdir "%work%"
echo mvnw: no Maven 3.8 or newer here; unpacking Maven %mavenVersion% once 1>&2
if defined MVNW_ARCHIVE (
    copy /b "%MVNW_ARCHIVE%" "%work%\maven.tar.gz" >nul
) else (
    powershell -NoProfile -Command "$ErrorActionPreference='Stop'; $ProgressPreference='SilentlyContinue'; Invoke-WebRequest -UseBasicParsing -Uri '%distributionUrl%' -OutFile '%work%\maven.tar.gz'"
)
if errorlevel 1 goto failed
powershell -NoProfile -Command "if ((Get-FileHash -Algorithm SHA512 '%work%\maven.tar.gz').Hash -ne '%distributionSha512Sum%') { [Console]::Error.WriteLine('mvnw: the archive is damaged or not Maven %mavenVersion%'); exit 1 }"
if errorlevel 1 goto failed
tar -xzf "%work%\maven.tar.gz" -C "%work%"
if errorlevel 1 goto failed
rem A folder without a Maven that runs is what an interrupted copy or a clean-up has left.
if exist "%maven%" if not exist "%maven%\bin\mvn.cmd" move "%maven%" "%work%\broken" >nul
if not exist "%maven%" move "%work%\apache-maven-%mavenVersion%" "%maven%" >nul
rmdir /s /q "%work%"

:pinned
call "%maven%\bin\mvn.cmd" -f "%here%pom.xml" %*
exit /b %errorlevel%

:installed
call mvn -f "%here%pom.xml" %*
exit /b %errorlevel%

:failed
rmdir /s /q "%work%"
exit /b 1
