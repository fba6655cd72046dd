# usher_windows_program(usherctl "What it is"): what a program for Windows carries besides its code: the icon, its
# version, and the manifest (no administrator's rights asked for, sharp on every monitor, UTF-8, long paths).
function(usher_windows_program USHER_PROGRAM USHER_DESCRIPTION)
    if(NOT WIN32)
        return()
    endif()
    set(USHER_PACKAGING ${PROJECT_SOURCE_DIR}/app/packaging/windows)
    set(USHER_MANIFEST ${CMAKE_CURRENT_BINARY_DIR}/${USHER_PROGRAM}.manifest)
    configure_file(${USHER_PACKAGING}/usher.manifest.in ${USHER_MANIFEST} @ONLY)
    configure_file(${USHER_PACKAGING}/program.rc.in ${USHER_PROGRAM}.rc @ONLY)
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${USHER_PROGRAM}.rc PROPERTIES
        OBJECT_DEPENDS "${USHER_MANIFEST};${USHER_PACKAGING}/usher.ico" SKIP_AUTOGEN ON)
    target_sources(${USHER_PROGRAM} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${USHER_PROGRAM}.rc)
    if(MSVC)
        target_link_options(${USHER_PROGRAM} PRIVATE /MANIFEST:NO)
    endif()
endfunction()
