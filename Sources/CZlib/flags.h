// SPDX-License-Identifier: Apache-2.0
/* Carries libxml2's compiler and linker flags only; CMarkup alone includes its headers. */
