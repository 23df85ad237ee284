; Installs the program for one person, without an administrator. Built by makensis with
;   VERSION   the version, three numbers
;   FOLDER    the folder with the files of the program
;   OUT       the installer that is written
Unicode true
!include MUI2.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\PII Planner"
!define PLAN "PIIPlanner.Plan"

Name "PII Planner"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\PII Planner"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
SetCompressor /SOLID lzma
ManifestDPIAware true

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "PII Planner"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "PII Planner"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT"

!define MUI_ICON "icon.ico"
!define MUI_UNICON "icon.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\pii-planner.exe"
!insertmacro MUI_PAGE_LICENSE "${FOLDER}\LICENSE.txt"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString PROGRAM ${LANG_VIETNAMESE} "Chương trình"
LangString PROGRAM ${LANG_ENGLISH} "The program"
LangString PROGRAM_SAID ${LANG_VIETNAMESE} "PII Planner và dòng lệnh pii-planner-cli; có trong trình đơn Start."
LangString PROGRAM_SAID ${LANG_ENGLISH} "PII Planner and its command line pii-planner-cli; in the Start menu."
LangString OPENS ${LANG_VIETNAMESE} "Mở kế hoạch từ thư mục"
LangString OPENS ${LANG_ENGLISH} "Open plans from folders"
LangString OPENS_SAID ${LANG_VIETNAMESE} "Thêm PII Planner vào “Mở bằng” của tệp .json; chương trình đang mở tệp .json vẫn giữ nguyên."
LangString OPENS_SAID ${LANG_ENGLISH} "Adds PII Planner to “Open with” of .json files; the program that opens .json files stays."
LangString DESKTOP ${LANG_VIETNAMESE} "Biểu tượng trên màn hình"
LangString DESKTOP ${LANG_ENGLISH} "Icon on the desktop"
LangString PLAN_FILE ${LANG_VIETNAMESE} "Kế hoạch PII"
LangString PLAN_FILE ${LANG_ENGLISH} "PII plan"

Section "$(PROGRAM)" SEC_PROGRAM
  SectionIn RO
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*"
  CreateShortcut "$SMPROGRAMS\PII Planner.lnk" "$INSTDIR\pii-planner.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "PII Planner"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\pii-planner.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "$(OPENS)" SEC_OPENS
  WriteRegStr HKCU "Software\Classes\${PLAN}" "" "$(PLAN_FILE)"
  WriteRegStr HKCU "Software\Classes\${PLAN}\DefaultIcon" "" "$INSTDIR\pii-planner.exe,0"
  WriteRegStr HKCU "Software\Classes\${PLAN}\shell\open\command" "" '"$INSTDIR\pii-planner.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.json\OpenWithProgids" "${PLAN}" ""
  WriteRegStr HKCU "Software\Classes\Applications\pii-planner.exe" "FriendlyAppName" "PII Planner"
  WriteRegStr HKCU "Software\Classes\Applications\pii-planner.exe\SupportedTypes" ".json" ""
  WriteRegStr HKCU "Software\Classes\Applications\pii-planner.exe\shell\open\command" "" '"$INSTDIR\pii-planner.exe" "%1"'
  ; The shell reads what opens which files anew.
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
SectionEnd

Section /o "$(DESKTOP)" SEC_DESKTOP
  CreateShortcut "$DESKTOP\PII Planner.lnk" "$INSTDIR\pii-planner.exe"
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SEC_PROGRAM} $(PROGRAM_SAID)
  !insertmacro MUI_DESCRIPTION_TEXT ${SEC_OPENS} $(OPENS_SAID)
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; What the installer brought, and nothing else: plans, settings and unsaved work stay.
Section "Uninstall"
  Delete "$INSTDIR\pii-planner.exe"
  Delete "$INSTDIR\pii-planner-cli.exe"
  Delete "$INSTDIR\README.txt"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\OFL.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\PII Planner.lnk"
  Delete "$DESKTOP\PII Planner.lnk"
  DeleteRegKey HKCU "Software\Classes\${PLAN}"
  DeleteRegValue HKCU "Software\Classes\.json\OpenWithProgids" "${PLAN}"
  DeleteRegKey HKCU "Software\Classes\Applications\pii-planner.exe"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
SectionEnd
