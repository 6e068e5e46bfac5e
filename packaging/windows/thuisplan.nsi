; The installer for Windows. build.py gives: VERSION, FILES (all of the program, with *.*), OUT, ICON, SIDE (a picture),
; KB (its size), and SIGN (a command that signs a file), TARGET (the kind of installer; Wine without 32 bits wants
; amd64-unicode) or FAST (compress little, for a rehearsal) when wanted.
;
; setup.exe [/AllUsers | /CurrentUser] [/S] [/D=C:\another folder]
; It ends with 0, or 2: it could not be done, what was there is still there; 3: the program is open; 4: no administrator.

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
RequestExecutionLevel user      ; a family does not need an administrator; /AllUsers asks for one
ManifestDPIAware true
ManifestSupportedOS all
AllowSkipFiles off              ; a file that cannot be written ends the installation, and the old program comes back

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include nsDialogs.nsh
!include WinVer.nsh
!include x64.nsh

Name "Thuisplan"
OutFile "${OUT}"
BrandingText "Thuisplan ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION Start
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(WhatStays)"
Page custom AskForWhom ForWhomAsked
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(Done)"
!define MUI_FINISHPAGE_TEXT "$(DoneBelow)"
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_HEADER_SUBTEXT "$(RemoveBelow)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(Gone)"
!define MUI_FINISHPAGE_TEXT "$(WhatStayed)"
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "English"
!include "texts.nsh"

VIProductVersion "${VERSION}.0"
!macro VERSION_IN_WORDS LANGUAGE DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} ProductName "Thuisplan"
  VIAddVersionKey /LANG=${LANGUAGE} ProductVersion "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} FileVersion "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} FileDescription "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} CompanyName "Thuisplan"
  VIAddVersionKey /LANG=${LANGUAGE} LegalCopyright "GPL-3.0-or-later"
!macroend
!insertmacro VERSION_IN_WORDS 1043 "Thuisplan installeren"
!insertmacro VERSION_IN_WORDS 1033 "Thuisplan Setup"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Thuisplan"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define RULE "Thuisplan maakt geen verbinding"
!define USERS "*S-1-5-32-545"   ; "Users", "Gebruikers", …: the number is the same in every language
!define FAILED 2
!define IS_OPEN 3
!define NO_ADMINISTRATOR 4

Var ForAll          ; 1: for every account of this computer; 0: for this one
Var Asked           ; 1: the command line said for whom
Var Data            ; the folders with data that stay, in words
Var RadioAll

!include "shared.nsh"
!include "uninstall.nsh"

Function .onInit
  StrCpy $0 1
  !if ${NSIS_PTR_SIZE} == 4
    ${IfNot} ${RunningX64}
      StrCpy $0 0
    ${EndIf}
  !endif
  ${IfNot} ${AtLeastWin10}
  ${OrIf} $0 == 0
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel ${FAILED}
    Quit
  ${EndIf}
  Call FindMode
  ${If} $ForAll == 1
    Call IsAdministrator
    ${If} $0 == 0
      ${If} ${Silent}
        SetErrorLevel ${NO_ADMINISTRATOR}
        Quit
      ${EndIf}
      ${If} $Asked == 1
        Call AskAdministrator
      ${EndIf}
    ${EndIf}
  ${EndIf}
FunctionEnd

; The same installer once more, and Windows asks for an administrator. When that is declined this one goes on.
Function AskAdministrator
  ClearErrors
  ExecShell "runas" "$EXEPATH" "/AllUsers"
  ${IfNot} ${Errors}
    Quit
  ${EndIf}
FunctionEnd

Function AskForWhom
  ${If} $Asked == 1
    Call IsAdministrator
    ${If} $ForAll == 0
    ${OrIf} $0 == 1
      Abort       ; there is nothing to ask
    ${EndIf}
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(ForWhom)" "$(ForWhomBelow)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 10u 100% 12u "$(ForMe)"
  Pop $1
  ${NSD_CreateLabel} 12u 24u -12u 20u "$(ForMeBelow)"
  Pop $0
  ${NSD_CreateRadioButton} 0 52u 100% 12u "$(ForEverybody)"
  Pop $RadioAll
  ${NSD_CreateLabel} 12u 66u -12u 30u "$(ForEverybodyBelow)"
  Pop $0
  ${If} $ForAll == 1
    ${NSD_Check} $RadioAll
  ${Else}
    ${NSD_Check} $1
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function ForWhomAsked
  ${NSD_GetState} $RadioAll $ForAll
  ${If} $ForAll == 1
    Call IsAdministrator
    ${If} $0 == 0
      Call AskAdministrator
      Abort         ; it was declined; the page stays
    ${EndIf}
  ${EndIf}
FunctionEnd

; $INSTDIR: what /D= says, else where it is already, else the usual place.
Function FindFolder
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Thuisplan"
    ${If} $ForAll == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\Thuisplan"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  Call UseMode
  Call FindFolder
  Call RefuseWhileOpen
  Call SetAside
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"    ; first: from here on the folder is ours
  File /r "${FILES}"
  RMDir /r "$INSTDIR\thuisplan-previous"

  CreateShortcut "$SMPROGRAMS\Thuisplan.lnk" "$INSTDIR\Thuisplan.exe"
  StrCpy $0 "/CurrentUser"
  ${If} $ForAll == 1
    StrCpy $0 "/AllUsers"
  ${EndIf}
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Thuisplan"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "Thuisplan"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Thuisplan.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" $0'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" $0 /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${KB}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${If} $ForAll == 1
    Call MakeSharedFolder
    Call AddRule
  ${EndIf}
SectionEnd

; The program that is there goes into "thuisplan-previous" in whole, so that no file of it stays among the new ones.
Function SetAside
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
    ${IfNot} ${FileExists} "$INSTDIR\uninstall.exe"
    ${AndIfNot} ${FileExists} "$INSTDIR\Thuisplan.exe"
      MessageBox MB_OK|MB_ICONSTOP "$(NotOurs)" /SD IDOK
      SetErrorLevel ${FAILED}
      Quit
    ${EndIf}
    RMDir /r "$INSTDIR\thuisplan-previous"        ; of an installation that was cut off
    CreateDirectory "$INSTDIR\thuisplan-previous"
    ClearErrors
    Rename "$INSTDIR\_internal" "$INSTDIR\thuisplan-previous\_internal"
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONSTOP "$(InUse)" /SD IDOK
      SetErrorLevel ${FAILED}
      Quit
    ${EndIf}
    Rename "$INSTDIR\Thuisplan.exe" "$INSTDIR\thuisplan-previous\Thuisplan.exe"
    Rename "$INSTDIR\Thuisplan-console.exe" "$INSTDIR\thuisplan-previous\Thuisplan-console.exe"
  ${EndIf}
FunctionEnd

Function .onInstFailed
  SetOutPath "$TEMP"
  ${If} ${FileExists} "$INSTDIR\thuisplan-previous\_internal\*.*"
    RMDir /r "$INSTDIR\_internal"
    Rename "$INSTDIR\thuisplan-previous\_internal" "$INSTDIR\_internal"
    ${If} ${FileExists} "$INSTDIR\thuisplan-previous\Thuisplan.exe"
      Delete "$INSTDIR\Thuisplan.exe"
      Delete "$INSTDIR\Thuisplan-console.exe"
      Rename "$INSTDIR\thuisplan-previous\Thuisplan.exe" "$INSTDIR\Thuisplan.exe"
      Rename "$INSTDIR\thuisplan-previous\Thuisplan-console.exe" "$INSTDIR\Thuisplan-console.exe"
    ${EndIf}
    RMDir "$INSTDIR\thuisplan-previous"
  ${EndIf}
FunctionEnd

; The folder for "iedereen op deze laptop": every account may do everything in it. Where somebody put a link in its
; place nothing is done, because the rights would go to what it points at. The file tells the program that all is set.
Function MakeSharedFolder
  System::Call 'kernel32::GetFileAttributesW(w "$APPDATA\Thuisplan") i .r0'
  ${If} $0 <> -1
    IntOp $0 $0 & 0x400     ; FILE_ATTRIBUTE_REPARSE_POINT
    ${If} $0 <> 0
      Return
    ${EndIf}
  ${EndIf}
  CreateDirectory "$APPDATA\Thuisplan"
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\Thuisplan" /grant ${USERS}:(OI)(CI)M /L /Q'
  Pop $0
  ${If} $0 == 0
    FileOpen $0 "$APPDATA\Thuisplan\everybody.txt" w
    FileWrite $0 "Thuisplan: deze map is voor iedereen op deze laptop.$\r$\n"
    FileClose $0
  ${EndIf}
FunctionEnd

; One more lock on a door that is not there: Windows lets nothing of the program out, whatever it would try.
Function AddRule
  Call RemoveRule
  nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall add rule name="${RULE}" dir=out action=block program="$INSTDIR\Thuisplan.exe"'
  Pop $0
  nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall add rule name="${RULE}" dir=out action=block program="$INSTDIR\Thuisplan-console.exe"'
  Pop $0
FunctionEnd

; By way of the Explorer, so that it does not run as an administrator when the installer does.
Function Start
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\Thuisplan.exe"'
FunctionEnd
