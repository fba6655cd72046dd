# Toolchain: Windows programs, made on Debian 12 with its MinGW. USHER_WINDOWS_QT (cache or environment) is the folder
# with target/ (Qt for Windows) and host/ (the tools of the same version for this system); build/windows-qt if not said.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

# The posix variant: the other has no std::thread.
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

if(NOT USHER_WINDOWS_QT)
    set(USHER_WINDOWS_QT "$ENV{USHER_WINDOWS_QT}")
endif()
if(NOT USHER_WINDOWS_QT)
    get_filename_component(USHER_WINDOWS_QT "${CMAKE_CURRENT_LIST_DIR}/../../../build/windows-qt" ABSOLUTE)
endif()
set(USHER_WINDOWS_QT "${USHER_WINDOWS_QT}" CACHE PATH "Folder with target/ and host/ of Qt for Windows")
# CMake's own trials configure anew, with what is named here.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES USHER_WINDOWS_QT)

set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32 "${USHER_WINDOWS_QT}/target")
set(CMAKE_PREFIX_PATH "${USHER_WINDOWS_QT}/target")
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(QT_HOST_PATH "${USHER_WINDOWS_QT}/host" CACHE PATH "The tools that run on this system")
# Its programs (lrelease) are not in host/; those of the system serve.
set(Qt6LinguistTools_DIR /usr/lib/x86_64-linux-gnu/cmake/Qt6LinguistTools CACHE PATH "Where lrelease is")

# What ctest runs the finished programs with.
set(CMAKE_CROSSCOMPILING_EMULATOR "${CMAKE_CURRENT_LIST_DIR}/../../../tests/windows/wine")
