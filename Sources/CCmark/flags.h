// SPDX-License-Identifier: Apache-2.0
/* Nothing: this module only carries flags. */
